/**
 * Ways to play a peer, one file each, and the narrow interface through which they see their neighbours and act.
 *
 * <p>A strategy is a pure function of what its peer could observe and of the peer's own random stream. A new one
 * is a file here and a line in {@link org.unchoke.labs.bittorrent.strategy.Strategies}.
 */
package org.unchoke.labs.bittorrent.strategy;
