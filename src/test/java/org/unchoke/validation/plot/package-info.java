/** Small plots as SVG files, for the pages that report measurements: points, lines and boxes over two axes. */
package org.unchoke.validation.plot;
