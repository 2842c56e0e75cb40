package org.unchoke.archfixture.core;

/** Pure code that logs through a library. */
class UsesALibrary {
    final org.jboss.logging.Logger log = org.jboss.logging.Logger.getLogger("x");
}
