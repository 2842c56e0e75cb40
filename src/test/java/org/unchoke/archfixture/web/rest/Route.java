package org.unchoke.archfixture.web.rest;

/** Something the web offers. */
public class Route {}
