/** Pictures of every page and state, for people to look at: {@code mvn -Pscreens verify}. Asserts nothing about looks. */
package org.unchoke.screens;
