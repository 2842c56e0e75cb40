/**
 * The commands that run without the server and without a database. They see the pure half, headless runs and the
 * reading of documents, nothing else.
 */
package org.unchoke.cli;
