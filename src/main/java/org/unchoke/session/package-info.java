/**
 * Live sessions: one queue and tick loop each, seats and their people, the lobby, and what each viewer is sent.
 * Hosts every lab through the SPI and knows none of them.
 */
package org.unchoke.session;
