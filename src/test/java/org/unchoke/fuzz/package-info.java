/** Feeds everything that reads what others send with what nobody would send: a kept corpus, mutations of it, and Jazzer. */
package org.unchoke.fuzz;
