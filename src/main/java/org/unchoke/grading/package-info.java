/**
 * From recordings to grades: what a seat's recording shows, what strategies would have made of the same seat, what a
 * lab's criteria say of it, and how weights make points of that.
 *
 * <p>Pure, and never sees a concrete lab: the same recording always gives the same grade, bit for bit.
 */
package org.unchoke.grading;
