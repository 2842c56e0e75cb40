package org.unchoke.labs.bittorrent.scenario;

import java.util.List;
import org.unchoke.lab.Document;
import org.unchoke.lab.Scenario;
import org.unchoke.labs.bittorrent.SwarmAction;

/**
 * A swarm to be played.
 *
 * @param title what it is called
 * @param texts what it teaches
 * @param freeRide whether people are asked to get the file without uploading; it only matters for grades
 * @param content what is shared
 * @param rules how clients behave
 * @param groups the peers; their order gives the participants' indices
 * @param autopilot id of the strategy that plays hand seats nobody holds
 * @param endsAtSeconds the match ends then at the latest
 * @param events what the scenario lets happen, ordered by time
 * @param document what it was read from
 */
public record SwarmScenario(
        String title,
        Texts texts,
        boolean freeRide,
        Content content,
        Rules rules,
        List<PeerGroup> groups,
        String autopilot,
        long endsAtSeconds,
        List<Scheduled> events,
        Document document)
        implements Scenario {
    /** Keeps read-only copies. */
    public SwarmScenario {
        groups = List.copyOf(groups);
        events = List.copyOf(events);
    }

    /** For people; each may be {@code null}. */
    public record Texts(String lesson, String question, String expected) {}

    /** Something that happens by itself. */
    public record Scheduled(long atSeconds, SwarmAction event) {}

    /** How many peers there are when nobody has been added. */
    public int peers() {
        return groups.stream().mapToInt(PeerGroup::count).sum();
    }
}
