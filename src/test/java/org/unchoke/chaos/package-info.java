/** The packaged application under a class that acts all the time, while processes are killed, stopped and started. */
package org.unchoke.chaos;
