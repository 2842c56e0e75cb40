/**
 * Finished rounds, shown again: run again from their recordings as long as the lab's rules are those they were played by,
 * else from the views that were kept when they ended.
 */
package org.unchoke.session.replay;
