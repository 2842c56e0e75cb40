/**
 * Napster as a game: peers keep the music, one index knows where it is, and songs go from peer to peer.
 *
 * <p>The running service ({@code Napster}) and its parts live here; {@code scenario} holds what a run is made of,
 * {@code strategy} the ways to play a peer. Pure; rules cite their source: the protocol as written down by the OpenNap
 * project (napster.txt, 2000-2001), Saroiu, Gummadi and Gribble's measurement study (MMCN'02); rules that are this
 * lab's own say so.
 */
package org.unchoke.labs.napster;
