package org.unchoke.archfixture.grading;

/** Grades one lab only, and differently every day. */
class KnowsALab {
    org.unchoke.archfixture.labs.two.TheOtherLab lab;
    final long today = System.currentTimeMillis();
}
