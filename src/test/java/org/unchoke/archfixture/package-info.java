/** Classes that break the rules on purpose, in the product's layout. Nothing uses them but the test of the rules. */
package org.unchoke.archfixture;
