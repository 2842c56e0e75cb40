package org.unchoke.archfixture.web.rest;

/** A route that knows where the program begins. */
class UsesTheEntry {
    final Class<?> main = org.unchoke.Main.class;
}
