/**
 * Where the program begins. Nothing else lives here, and nothing points here.
 */
package org.unchoke;
