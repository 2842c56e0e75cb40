package org.unchoke.archfixture.lab;

/** A game that depends on when it is played. */
class AsksTheClock {
    final long now = System.currentTimeMillis();
}
