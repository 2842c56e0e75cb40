package org.unchoke.archfixture.simulation;

/** A headless run that needs a class. */
class RunsASession {
    org.unchoke.archfixture.session.UsesARoute session;
}
