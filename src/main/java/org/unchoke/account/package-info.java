/**
 * Who may sign in and as what, and the tickets that bind a student to a seat.
 */
package org.unchoke.account;
