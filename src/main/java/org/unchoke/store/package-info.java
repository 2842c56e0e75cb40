/**
 * What is kept in PostgreSQL: accounts, sessions, recordings. The only package with entities; no lab, replay or
 * grading type carries a persistence annotation.
 */
package org.unchoke.store;
