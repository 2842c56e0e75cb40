/**
 * What a lab is: the interface between a peer-to-peer system played as a game and everything that hosts,
 * replays or grades it.
 *
 * <p>Pure. Nothing here knows of sockets, users, databases or wall time, and no method is needed by one lab only.
 */
package org.unchoke.lab;
