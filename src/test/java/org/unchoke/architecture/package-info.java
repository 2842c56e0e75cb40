/** The rules that hold the packages together, checked, and the check of the check. */
package org.unchoke.architecture;
