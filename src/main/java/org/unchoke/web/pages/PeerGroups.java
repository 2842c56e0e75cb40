package org.unchoke.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unchoke.lab.Document;

/** The groups of peers in a scenario document, as every system writes them; they may be anything, as the document may. */
final class PeerGroups {
    private static final String PEERS = "peers";
    private final Document document;
    private final List<Object> groups;

    PeerGroups(Document document) {
        this.document = document;
        this.groups = document.fields().get(PEERS) instanceof List<?> all ? List.copyOf(all) : List.of();
    }

    int size() {
        return groups.size();
    }

    /** The groups whose seats students take, by their places. */
    List<Integer> hands() {
        List<Integer> hands = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            if (groups.get(at) instanceof Map<?, ?> group && "hand".equals(group.get("strategy"))) {
                hands.add(at);
            }
        }
        return hands;
    }

    /** Whether all in that group upload equally fast, so that one more or fewer can be there. */
    boolean alike(int group) {
        return !(((Map<?, ?>) groups.get(group)).get("uploadBytesPerSecond") instanceof List<?>);
    }

    /** The document with another number of peers in that group. */
    Document resized(int group, long count) {
        List<Object> changed = new ArrayList<>(groups);
        changed.set(group, like(group, Map.of("count", count)));
        return document.with(PEERS, changed);
    }

    /** The document with one more group at the end: like that one, but for the changes. */
    Document extended(int group, Map<String, Object> changes) {
        List<Object> changed = new ArrayList<>(groups);
        changed.add(like(group, changes));
        return document.with(PEERS, changed);
    }

    private Map<String, Object> like(int group, Map<String, Object> changes) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) groups.get(group)).forEach((name, value) -> copy.put((String) name, value));
        copy.putAll(changes);
        return copy;
    }
}
