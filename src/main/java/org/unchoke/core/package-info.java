/**
 * Small values that everything else shares: seeds, random streams, fingerprints, units.
 *
 * <p>Pure: plain Java 17 and nothing else. No clock, no thread, no framework, no knowledge of any lab.
 */
package org.unchoke.core;
