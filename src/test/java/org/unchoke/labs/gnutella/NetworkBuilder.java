package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.Holder;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Seat;
import org.unchoke.labs.gnutella.scenario.GnutellaScenario;
import org.unchoke.replay.Recording;

/** The language in which tests describe networks: {@code network().servents(30).regular(4).build()}. */
public final class NetworkBuilder {
    private final Map<String, Object> rules = new LinkedHashMap<>();
    private final Map<String, Object> files = new LinkedHashMap<>();
    private final Map<String, Object> overlay = new LinkedHashMap<>();
    private final List<Map<String, Object>> groups = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private long seed = 1;
    private long ends = 600;

    /** Nobody yet; files of 100 KB, lines that never fill. */
    public static NetworkBuilder network() {
        return new NetworkBuilder().file("bytes", 100_000).rule("pingSeconds", 0);
    }

    /** Obedient servents that share ten files and look for none. */
    public NetworkBuilder servents(int count) {
        return bots(count, "servent");
    }

    public NetworkBuilder bots(int count, String strategy) {
        return group(strategy + "-" + groups.size(), count, strategy);
    }

    /** Hand seats, held by students. */
    public NetworkBuilder hands(int count) {
        return group("hand-" + groups.size(), count, "hand");
    }

    private NetworkBuilder group(String name, int count, String strategy) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", name);
        group.put("count", count);
        group.put("strategy", strategy);
        group.put("uploadBytesPerSecond", 10_000_000);
        group.put("downloadBytesPerSecond", 10_000_000);
        group.put("shares", 10);
        group.put("wanted", 0);
        groups.add(group);
        return this;
    }

    /** Sets a field of the last group. */
    public NetworkBuilder with(String field, Object value) {
        groups.get(groups.size() - 1).put(field, value);
        return this;
    }

    public NetworkBuilder regular(int degree) {
        overlay.put("kind", "regular");
        overlay.put("links", degree);
        return this;
    }

    public NetworkBuilder powerLaw(int links) {
        overlay.put("kind", "powerLaw");
        overlay.put("links", links);
        return this;
    }

    /** Pairs of participants, one after the other. */
    public NetworkBuilder given(int... ends) {
        List<Object> edges = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            edges.add(List.of(ends[i], ends[i + 1]));
        }
        overlay.put("kind", "given");
        overlay.put("edges", edges);
        return this;
    }

    public NetworkBuilder rule(String name, Object value) {
        rules.put(name, value);
        return this;
    }

    public NetworkBuilder file(String name, Object value) {
        files.put(name, value);
        return this;
    }

    public NetworkBuilder event(Map<String, Object> event) {
        events.add(event);
        return this;
    }

    public NetworkBuilder seed(long value) {
        seed = value;
        return this;
    }

    public NetworkBuilder ends(long seconds) {
        ends = seconds;
        return this;
    }

    public GnutellaScenario scenario() {
        try {
            return new GnutellaLab().scenario(new Document(document()));
        } catch (ScenarioException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("lab", "gnutella");
        document.put("files", files);
        document.put("rules", rules);
        document.put("overlay", overlay);
        document.put("peers", groups);
        document.put("endsAtSeconds", ends);
        document.put("events", events);
        return document;
    }

    public List<Seat> seats() {
        return new GnutellaLab().seats(scenario(), new Seed(seed)).stream()
                .map(seat -> seat.hand() ? seat.heldBy(Holder.STUDENT) : seat)
                .toList();
    }

    public Network build() {
        return (Network) new GnutellaLab().open(scenario(), new Seed(seed), seats());
    }

    public Recording.Header header() {
        return new Recording.Header("gnutella", new GnutellaLab().rulesVersion(), scenario().document(), new Seed(seed), seats());
    }
}
