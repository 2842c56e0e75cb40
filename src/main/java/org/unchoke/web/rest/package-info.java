/**
 * The JSON interface for programs. Translates between HTTP and the session package; decides nothing.
 */
package org.unchoke.web.rest;
