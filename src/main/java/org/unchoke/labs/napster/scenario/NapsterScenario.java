package org.unchoke.labs.napster.scenario;

import java.util.List;
import org.unchoke.lab.Document;
import org.unchoke.lab.Scenario;
import org.unchoke.labs.napster.NapsterAction;

/**
 * A run of the service.
 *
 * @param title what it is called
 * @param texts what it teaches
 * @param songs the music there is
 * @param index the index
 * @param rules how clients behave
 * @param groups the peers; their order gives the participants' indices
 * @param autopilot id of the strategy that plays hand seats nobody holds
 * @param endsAtSeconds the match ends then at the latest
 * @param events what the scenario lets happen, ordered by time
 * @param document what it was read from
 */
public record NapsterScenario(
        String title,
        Texts texts,
        Songs songs,
        IndexRules index,
        Rules rules,
        List<PeerGroup> groups,
        String autopilot,
        long endsAtSeconds,
        List<Scheduled> events,
        Document document)
        implements Scenario {
    /** Keeps read-only copies. */
    public NapsterScenario {
        groups = List.copyOf(groups);
        events = List.copyOf(events);
    }

    /** For people; each may be {@code null}. */
    public record Texts(String lesson, String question, String expected) {}

    /** Something that happens by itself. */
    public record Scheduled(long atSeconds, NapsterAction event) {}

    /** The group of a name; the first one for peers that an event brought. */
    public PeerGroup group(String name) {
        for (PeerGroup group : groups) {
            if (group.name().equals(name)) {
                return group;
            }
        }
        return groups.get(0);
    }
}
