/**
 * A class of students as a process of its own: many live connections, cheap enough for one core, each acting once a
 * second. See the README in {@code src/test/bench}.
 */
package org.unchoke.bench.live;
