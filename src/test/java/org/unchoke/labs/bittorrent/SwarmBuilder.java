package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.Holder;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Seat;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.replay.Recording;

/** The language in which tests describe swarms: {@code swarm().seeds(1).leechers(9).uplink(kBps(50)).build()}. */
public final class SwarmBuilder {
    private final Map<String, Object> rules = new LinkedHashMap<>();
    private final Map<String, Object> extra = new LinkedHashMap<>();
    private final List<Map<String, Object>> groups = new ArrayList<>();
    private int pieces = 64;
    private long pieceBytes = 262_144;
    private long seed = 1;
    private Holder hands = Holder.STUDENT;

    /** An empty swarm of 64 pieces. */
    public static SwarmBuilder swarm() {
        return new SwarmBuilder();
    }

    /** Kilobytes (1000 bytes) per second. */
    public static long kBps(long kiloBytes) {
        return kiloBytes * 1000;
    }

    /** Seeds with 100 KB/s each, until {@link #uplink} says otherwise. */
    public SwarmBuilder seeds(int count) {
        return group("seed-" + groups.size(), count, "seed", "reference");
    }

    /** Reference clients with 100 KB/s each. */
    public SwarmBuilder leechers(int count) {
        return peers(count, "reference");
    }

    /** Downloading peers played by a strategy. */
    public SwarmBuilder peers(int count, String strategy) {
        return group(strategy + "-" + groups.size(), count, "leecher", strategy);
    }

    /** Hand seats, held by students unless {@link #hands(Holder)} says otherwise. */
    public SwarmBuilder hands(int count) {
        return group("hand-" + groups.size(), count, "leecher", "hand");
    }

    private SwarmBuilder group(String name, int count, String role, String strategy) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", name);
        group.put("count", count);
        group.put("role", role);
        group.put("strategy", strategy);
        group.put("uploadBytesPerSecond", kBps(100));
        groups.add(group);
        return this;
    }

    /** What each peer of the last group uploads: a number, a list or a distribution. */
    public SwarmBuilder uplink(Object bytesPerSecond) {
        return with("uploadBytesPerSecond", bytesPerSecond);
    }

    /** Any field of the last group. */
    public SwarmBuilder with(String field, Object value) {
        groups.get(groups.size() - 1).put(field, value);
        return this;
    }

    public SwarmBuilder rule(String name, Object value) {
        rules.put(name, value);
        return this;
    }

    /** Any field of the scenario itself. */
    public SwarmBuilder field(String name, Object value) {
        extra.put(name, value);
        return this;
    }

    public SwarmBuilder pieces(int count) {
        pieces = count;
        return this;
    }

    public SwarmBuilder pieceBytes(long bytes) {
        pieceBytes = bytes;
        return this;
    }

    public SwarmBuilder seed(long value) {
        seed = value;
        return this;
    }

    public SwarmBuilder hands(Holder holder) {
        hands = holder;
        return this;
    }

    public Document document() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("sizeBytes", pieces * pieceBytes);
        content.put("pieceBytes", pieceBytes);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lab", "bittorrent");
        fields.put("content", content);
        fields.put("rules", rules);
        fields.put("peers", groups);
        fields.putAll(extra);
        return new Document(fields);
    }

    public SwarmScenario scenario() {
        try {
            return new BitTorrentLab().scenario(document());
        } catch (ScenarioException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    public List<Seat> seats() {
        return new BitTorrentLab().seats(scenario(), new Seed(seed)).stream()
                .map(seat -> seat.hand() ? seat.heldBy(hands) : seat)
                .toList();
    }

    public Recording.Header header() {
        return new Recording.Header("bittorrent", new BitTorrentLab().rulesVersion(), document(), new Seed(seed), seats());
    }

    public Swarm build() {
        return (Swarm) new BitTorrentLab().open(scenario(), new Seed(seed), seats());
    }
}
