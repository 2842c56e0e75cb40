/** What tests share. */
package org.unchoke.testing;
