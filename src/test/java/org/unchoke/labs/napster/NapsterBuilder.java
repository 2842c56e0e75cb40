package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.Holder;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Seat;
import org.unchoke.labs.napster.scenario.NapsterScenario;
import org.unchoke.replay.Recording;

/** The language in which tests describe the service: {@code napster().peers(9, "reference").line("dsl").build()}. */
public final class NapsterBuilder {
    private final Map<String, Object> songs = new LinkedHashMap<>();
    private final Map<String, Object> index = new LinkedHashMap<>();
    private final Map<String, Object> rules = new LinkedHashMap<>();
    private final Map<String, Object> extra = new LinkedHashMap<>();
    private final List<Map<String, Object>> groups = new ArrayList<>();
    private final List<Map<String, Object>> events = new ArrayList<>();
    private long seed = 1;
    private Holder hands = Holder.STUDENT;

    /** Nobody there yet; 40 songs. */
    public static NapsterBuilder napster() {
        return new NapsterBuilder().songs("count", 40);
    }

    /** Peers played by a strategy, with 8 songs each, after 3. */
    public NapsterBuilder peers(int count, String strategy) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", strategy + "-" + groups.size());
        group.put("count", count);
        group.put("strategy", strategy);
        group.put("line", "dsl");
        group.put("library", 8);
        group.put("wanted", 3);
        groups.add(group);
        return this;
    }

    /** Hand seats, held by students unless {@link #hands(Holder)} says otherwise. */
    public NapsterBuilder hands(int count) {
        return peers(count, "hand");
    }

    public NapsterBuilder hands(Holder holder) {
        hands = holder;
        return this;
    }

    /** Any field of the last group. */
    public NapsterBuilder with(String field, Object value) {
        groups.get(groups.size() - 1).put(field, value);
        return this;
    }

    public NapsterBuilder songs(String field, Object value) {
        songs.put(field, value);
        return this;
    }

    public NapsterBuilder index(String field, Object value) {
        index.put(field, value);
        return this;
    }

    public NapsterBuilder rule(String field, Object value) {
        rules.put(field, value);
        return this;
    }

    /** Any field of the scenario itself. */
    public NapsterBuilder field(String name, Object value) {
        extra.put(name, value);
        return this;
    }

    /** Something that the scenario lets happen; its fields as names and values in turn. */
    public NapsterBuilder event(long atSeconds, String type, Object... fields) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("atSeconds", atSeconds);
        event.put("type", type);
        for (int i = 0; i < fields.length; i += 2) {
            event.put((String) fields[i], fields[i + 1]);
        }
        events.add(event);
        return this;
    }

    public NapsterBuilder seed(long value) {
        seed = value;
        return this;
    }

    public Document document() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lab", "napster");
        fields.put("songs", songs);
        fields.put("index", index);
        fields.put("rules", rules);
        fields.put("peers", groups);
        fields.put("events", events);
        fields.putAll(extra);
        return new Document(fields);
    }

    public NapsterScenario scenario() {
        try {
            return new NapsterLab().scenario(document());
        } catch (ScenarioException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    public List<Seat> seats() {
        return new NapsterLab().seats(scenario(), new Seed(seed)).stream()
                .map(seat -> seat.hand() ? seat.heldBy(hands) : seat)
                .toList();
    }

    public Recording.Header header() {
        return new Recording.Header("napster", new NapsterLab().rulesVersion(), document(), new Seed(seed), seats());
    }

    public Napster build() {
        return (Napster) new NapsterLab().open(scenario(), new Seed(seed), seats());
    }
}
