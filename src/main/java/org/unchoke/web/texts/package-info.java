/**
 * Pages in other languages than English: catalogues from English sentences to theirs, and the sentences of a template.
 * Knows no page, no request and no template engine.
 */
package org.unchoke.web.texts;
