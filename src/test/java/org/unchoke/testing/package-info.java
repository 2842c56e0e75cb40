/** What tests of several packages share: a database, the packaged application, a browser. */
package org.unchoke.testing;
