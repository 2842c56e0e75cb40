package org.unchoke.archfixture.replay;

/** Replays one lab only, at its own pace. */
class UsesALab {
    org.unchoke.archfixture.labs.two.TheOtherLab lab;
    final long began = System.nanoTime();
}
