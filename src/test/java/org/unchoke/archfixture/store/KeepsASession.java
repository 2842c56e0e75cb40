package org.unchoke.archfixture.store;

/** A row that knows who hosts it. */
public class KeepsASession {
    org.unchoke.archfixture.session.UsesARoute session;
}
