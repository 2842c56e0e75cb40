package org.unchoke.archfixture.cli;

/** A command that needs the server. */
class StartsASession {
    org.unchoke.archfixture.session.UsesARoute session;
}
