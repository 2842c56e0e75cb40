package org.unchoke.archfixture.course;

/** A course that knows a page. */
class TakesARoute {
    org.unchoke.archfixture.web.rest.Route route;
}
