package org.unchoke.archfixture.account;

/** A sign-in that knows what is played. */
class UsesASession {
    org.unchoke.archfixture.session.UsesARoute session;
}
