/** A lab that is only big enough to host: everybody adds to a number, and one action is a fault. */
package org.unchoke.testing.tiny;
