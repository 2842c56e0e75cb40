/**
 * BitTorrent as a game: a swarm in which every participant is a peer that shares one file.
 *
 * <p>The swarm ({@code Swarm}) and its parts live here; {@code scenario} holds what a run is made of,
 * {@code strategy} the ways to play a peer. Pure; rules cite their source: BEP3 and later BEPs, Cohen's
 * "Incentives build robustness in BitTorrent" (P2PECON'03), the mainline client 4.0.2 (ML4), libtorrent (LT).
 */
package org.unchoke.labs.bittorrent;
