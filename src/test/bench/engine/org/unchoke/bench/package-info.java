/** How quick the swarm is: whole flash crowds, measured by JMH. {@code mvn -Pbench test-compile exec:exec@engine}. */
package org.unchoke.bench;
