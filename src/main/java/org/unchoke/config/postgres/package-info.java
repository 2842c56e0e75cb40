/**
 * The PostgreSQL server that comes with Unchoke: unpacked, initialised, started, watched and stopped. Knows nothing
 * of Quarkus or of what is stored in it.
 */
package org.unchoke.config.postgres;
