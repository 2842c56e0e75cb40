package org.unchoke.archfixture.labs.one;

/** A lab that knows the database. */
class UsesTheStore {
    org.unchoke.archfixture.store.KeepsASession kept;
}
