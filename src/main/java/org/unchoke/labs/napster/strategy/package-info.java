/**
 * Ways to play a peer, one file each, and the narrow interface through which they see what a client's screen showed
 * and act as a person could.
 *
 * <p>A strategy is a pure function of what its peer could observe and of the peer's own random stream. A new one
 * is a file here and a line in {@link org.unchoke.labs.napster.strategy.Strategies}.
 */
package org.unchoke.labs.napster.strategy;
