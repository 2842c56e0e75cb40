/**
 * The WebSocket endpoint and the records that travel over it, described in docs/wire.md.
 */
package org.unchoke.web.socket;
