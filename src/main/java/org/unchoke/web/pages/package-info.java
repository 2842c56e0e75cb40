/**
 * Pages rendered on the server with Qute: joining, signing in, sessions, results.
 */
package org.unchoke.web.pages;
