package org.unchoke.archfixture.labs.one;

/** A lab that knows another, and throws dice nobody can repeat. */
class UsesTheOtherLab {
    org.unchoke.archfixture.labs.two.TheOtherLab other;
    final double dice = Math.random();
}
