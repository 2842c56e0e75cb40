package org.unchoke.archfixture.config;

/** Settings that know a route. */
class UsesTheWeb {
    org.unchoke.archfixture.web.rest.Route route;
}
