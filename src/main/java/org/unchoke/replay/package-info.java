/**
 * Recordings and what comes from them: running one again, and finding where it diverges.
 *
 * <p>Pure, and never sees a concrete lab.
 */
package org.unchoke.replay;
