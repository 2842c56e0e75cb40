/**
 * Configuration, the clock, Jackson set-up and the embedded PostgreSQL.
 */
package org.unchoke.config;
