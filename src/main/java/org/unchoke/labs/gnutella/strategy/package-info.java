/** Ways to play a servent without a human: one documented class each, and the list of them. */
package org.unchoke.labs.gnutella.strategy;
