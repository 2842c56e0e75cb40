package org.unchoke.archfixture.gradebook;

/** A gradebook that knows how it is shown. */
class KnowsARoute {
    org.unchoke.archfixture.web.rest.Route route;
}
