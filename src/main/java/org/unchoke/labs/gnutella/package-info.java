/**
 * Gnutella 0.4 (Frankel and Pepper 2000) as a game: an overlay of equals in which every question is everybody's load.
 *
 * <p>{@link org.unchoke.labs.gnutella.Network} is the match; a tick is a second, in which a descriptor crosses one link.
 */
package org.unchoke.labs.gnutella;
