/**
 * The catalogue of labs: an explicit list. Each lab has a package of its own below and never sees another.
 */
package org.unchoke.labs;
