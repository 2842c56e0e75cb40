package org.unchoke.labs.gnutella.scenario;

import java.util.List;
import org.unchoke.lab.Fields;

/**
 * How servents behave.
 *
 * @param neighbours how many a servent keeps by itself
 * @param maxNeighbours how many it accepts; strategies may accept more
 * @param ttl of a query (7 in the clients of 2000)
 * @param maxTtl the most that a person may give a query
 * @param pingTtl of the pings by which servents learn addresses
 * @param pingSeconds how often a servent pings; 0 = only once, when it joins
 * @param queryEverySeconds how long a servent that looks for a file waits between two queries, on average
 * @param routeSeconds how long a servent remembers where a descriptor came from
 * @param queue descriptors that wait at one servent for its line; more are dropped
 * @param uploadSlots files that one servent uploads at a time
 * @param bootstrapHosts addresses that the bootstrap node gives to who asks
 * @param repair whether bots look for new neighbours when they have lost some
 */
public record Rules(
        int neighbours,
        int maxNeighbours,
        int ttl,
        int maxTtl,
        int pingTtl,
        int pingSeconds,
        int queryEverySeconds,
        int routeSeconds,
        int queue,
        int uploadSlots,
        int bootstrapHosts,
        boolean repair) {
    static Rules read(Fields fields) {
        Rules rules = new Rules(
                (int) fields.whole("neighbours", 1, Limits.NEIGHBOURS, 4),
                (int) fields.whole("maxNeighbours", 1, Limits.NEIGHBOURS, 8),
                (int) fields.whole("ttl", 1, Limits.HOPS, 7),
                (int) fields.whole("maxTtl", 1, Limits.HOPS, 10),
                (int) fields.whole("pingTtl", 1, Limits.HOPS, 3),
                (int) fields.whole("pingSeconds", 0, Limits.SECONDS, 60),
                (int) fields.whole("queryEverySeconds", 1, Limits.SECONDS, 60),
                (int) fields.whole("routeSeconds", 5, 600, 45),
                (int) fields.whole("queue", 1, 100_000, 200),
                (int) fields.whole("uploadSlots", 1, 50, 4),
                (int) fields.whole("bootstrapHosts", 1, 50, 4),
                fields.word("repair", List.of("bots", "nobody"), "bots").equals("bots"));
        fields.close();
        return rules;
    }
}
