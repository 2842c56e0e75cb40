package org.unchoke.labs.gnutella.scenario;

import java.util.List;
import org.unchoke.lab.Document;
import org.unchoke.lab.Scenario;
import org.unchoke.labs.gnutella.GnutellaAction;

/**
 * A run of the network.
 *
 * @param title what it is called
 * @param texts what it teaches
 * @param files what there is to share
 * @param rules how servents behave
 * @param shape the overlay at the beginning
 * @param groups the servents; their order gives the participants' indices
 * @param autopilot id of the strategy that plays hand seats nobody holds
 * @param endsAtSeconds the match ends then, or when everybody has what they looked for
 * @param events what the scenario lets happen, ordered by time
 * @param document what it was read from
 */
public record GnutellaScenario(
        String title,
        Texts texts,
        Files files,
        Rules rules,
        Shape shape,
        List<PeerGroup> groups,
        String autopilot,
        long endsAtSeconds,
        List<Scheduled> events,
        Document document)
        implements Scenario {
    /** Keeps read-only copies. */
    public GnutellaScenario {
        groups = List.copyOf(groups);
        events = List.copyOf(events);
    }

    /** For people; each may be {@code null}. */
    public record Texts(String lesson, String question, String expected) {}

    /**
     * What there is.
     *
     * @param count different files
     * @param bytes length of each
     * @param zipf how unlike their popularity is; 0 = all alike
     */
    public record Files(int count, long bytes, double zipf) {}

    /** Something that happens by itself. */
    public record Scheduled(long atSeconds, GnutellaAction event) {}

    /** The group of a name; the first one for servents that an event brought. */
    public PeerGroup group(String name) {
        for (PeerGroup group : groups) {
            if (group.name().equals(name)) {
                return group;
            }
        }
        return groups.get(0);
    }
}
