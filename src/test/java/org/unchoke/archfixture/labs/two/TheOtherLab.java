package org.unchoke.archfixture.labs.two;

/** A lab that others must not know. */
public class TheOtherLab {}
