package org.unchoke.archfixture.session;

/** A host that knows how it is reached. */
public class UsesARoute {
    org.unchoke.archfixture.web.rest.Route route;
}
