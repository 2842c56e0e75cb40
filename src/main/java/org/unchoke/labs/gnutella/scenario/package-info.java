/** What a run of Gnutella is made of, read from a document and checked. */
package org.unchoke.labs.gnutella.scenario;
