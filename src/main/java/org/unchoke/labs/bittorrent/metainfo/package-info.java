/**
 * Reads real .torrent files (BEP 3 metainfo), strictly: the file comes from outside and may be anything. What is wrong
 * is said together with the byte where it is. Pure; knows nothing of the swarm that shares the content.
 */
package org.unchoke.labs.bittorrent.metainfo;
