/**
 * What the swarm must reproduce, measured: each claim of the literature as an experiment over many seeds. Fast
 * versions run with all tests, the long ones with {@code mvn -Pvalidation test}; those write figures and plots to
 * {@code target/validation}, from which docs/validation.md is made.
 */
package org.unchoke.validation;
