package org.unchoke.archfixture.web.rest;

/** A template outside web.pages. */
class StrayTemplate {
    io.quarkus.qute.Template template;
}
