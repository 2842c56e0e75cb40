package org.unchoke.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unchoke.config.Documents;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.ScenarioException.Mistake;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.LabCatalog;
import org.unchoke.session.ShippedScenarios;

/**
 * What one round of a set-up plays, as a scenario document: a shipped one, the swarm of the form, or a text, each with the
 * changes that the set-up makes to it. A round that chooses nothing is like the first.
 */
final class RoundForm {
    /** The choice that means: the swarm described in the form. */
    static final String OWN = "own";

    /** The choice that means: the scenario written beside it. */
    static final String TEXT = "text";

    private static final int SECONDS_PER_MINUTE = 60;
    private static final String PEERS = "peers";

    private final Fields fields;
    private final ShippedScenarios shipped;
    private final int n;
    private final int chosen;
    private SwarmForm swarm;
    private int students = -1;
    private int filled = -1;

    RoundForm(Fields fields, ShippedScenarios shipped, int n) {
        this.fields = fields;
        this.shipped = shipped;
        this.n = n;
        this.chosen = fields.value("plays-" + n).isEmpty() ? 1 : n;
    }

    private String plays() {
        return fields.value("plays-" + chosen);
    }

    /** Whether it plays the swarm of the form. */
    boolean isOwn() {
        return plays().equals(OWN);
    }

    /** Whether it plays a text. */
    boolean isText() {
        return plays().equals(TEXT);
    }

    /** Which system it is of; empty if that cannot be told. */
    Optional<Lab> lab() {
        if (isOwn()) {
            return LabCatalog.find("bittorrent");
        }
        try {
            Document document = isText() ? Documents.parse(fields.value("text-" + chosen)) : null;
            return LabCatalog.find(document == null ? plays().split("/", 2)[0] : String.valueOf(document.fields().get("lab")));
        } catch (ScenarioException noDocument) {
            return Optional.empty();
        }
    }

    /** What it plays, for people; empty if that cannot be told. */
    String title() {
        if (isOwn()) {
            return Language.said("A swarm of your own");
        }
        if (isText()) {
            return Language.said("A scenario as text");
        }
        String[] key = plays().split("/", 2);
        return key.length < 2 ? "" : shipped.find(key[0], key[1]).map(ShippedScenarios.Shipped::title).orElse("");
    }

    /** The scenario; {@code null}, with the mistakes noted, if there is none. */
    Document document() {
        Document base = isOwn() ? swarm() : isText() ? text() : shipped();
        if (base == null) {
            return null;
        }
        return filled(seated(timed(base)));
    }

    private Document swarm() {
        swarm = new SwarmForm(fields);
        TorrentContent torrent = torrent(fields);
        return swarm.document(torrent == null ? "Own swarm" : torrent.shortName(), torrent == null ? null : torrent.content());
    }

    /** What a .torrent file said that was read before; {@code null} if there is none. */
    static TorrentContent torrent(Fields fields) {
        if (!fields.value(Upload.TORN).isEmpty()) {
            fields.mistake("torrent", fields.value(Upload.TORN));
        }
        if (fields.value("content").isEmpty()) {
            return null;
        }
        try {
            return TorrentContent.parse(fields.value("content"));
        } catch (ScenarioException tampered) {
            fields.mistake("torrent", "Choose the .torrent file again.");
            return null;
        }
    }

    private Document text() {
        try {
            return Documents.parse(fields.value("text-" + chosen));
        } catch (ScenarioException noDocument) {
            fields.mistake("text-" + chosen, noDocument.mistakes().get(0).message() + ".");
            return null;
        }
    }

    private Document shipped() {
        String[] key = plays().split("/", 2);
        Optional<Document> found = key.length < 2 ? Optional.empty() : shipped.find(key[0], key[1]).map(ShippedScenarios.Shipped::document);
        if (found.isEmpty()) {
            fields.mistake("plays-" + chosen, "Choose what is played.");
        }
        return found.orElse(null);
    }

    private Document timed(Document document) {
        String minutes = own("until-");
        return minutes.isEmpty() ? document : document.with("endsAtSeconds", fields.whole(minutes) * SECONDS_PER_MINUTE);
    }

    /** The field that changes something of this round, its own or the first round's; empty if nothing does. */
    private String own(String field) {
        if (!fields.value(field + n).isBlank()) {
            return field + n;
        }
        return chosen == 1 && !fields.value(field + 1).isBlank() ? field + 1 : "";
    }

    private Document seated(Document document) {
        if (isOwn() || fields.value("seats").isBlank()) {
            return document;
        }
        List<Object> groups = groups(document);
        List<Integer> hands = hands(groups);
        boolean one = hands.size() == 1 && !(((Map<?, ?>) groups.get(hands.get(0))).get("uploadBytesPerSecond") instanceof List<?>);
        if (!one) {
            fields.mistake("seats", "The seats of round " + n + " cannot be changed here; leave it empty.");
            return document;
        }
        students = hands.get(0);
        groups.set(students, copy(groups.get(students), Map.of("count", fields.whole("seats"))));
        return document.with(PEERS, groups);
    }

    /** Bots with the means of students, so that a small class plays in a full network. */
    private Document filled(Document document) {
        String many = own("fill-");
        if (many.isEmpty() || fields.value(many).strip().equals("0")) {
            return document;
        }
        List<Object> groups = groups(document);
        List<Integer> hands = hands(groups);
        String strategy = filler(many.replace("fill-", "filler-"));
        if (hands.isEmpty() || strategy == null) {
            return document;
        }
        filled = groups.size();
        groups.add(copy(groups.get(hands.get(0)), Map.of("name", "extra", "strategy", strategy, "count", fields.whole(many))));
        return document.with(PEERS, groups);
    }

    private String filler(String field) {
        List<StrategyCard> offered = lab().map(RoundForm::fillers).orElse(List.of());
        String wanted = fields.value(field);
        if (wanted.isEmpty() && !offered.isEmpty()) {
            return offered.get(0).id();
        }
        if (offered.stream().noneMatch(card -> card.id().equals(wanted))) {
            fields.mistake(field, "This system has no such bots. Choose again.");
            return null;
        }
        return wanted;
    }

    /** Those who can play any seat. */
    static List<StrategyCard> fillers(Lab lab) {
        return lab.strategies().stream().filter(StrategyCard::autopilot).toList();
    }

    private static List<Object> groups(Document document) {
        return document.fields().get(PEERS) instanceof List<?> groups ? new ArrayList<>(groups) : new ArrayList<>();
    }

    private static List<Integer> hands(List<Object> groups) {
        List<Integer> hands = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            if (groups.get(at) instanceof Map<?, ?> group && "hand".equals(group.get("strategy"))) {
                hands.add(at);
            }
        }
        return hands;
    }

    private static Map<String, Object> copy(Object group, Map<String, Object> changes) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) group).forEach((name, value) -> copy.put((String) name, value));
        copy.putAll(changes);
        return copy;
    }

    /** Notes what the lab says against the scenario beside the fields it came from. */
    void mistaken(ScenarioException mistaken) {
        for (Mistake mistake : mistaken.mistakes()) {
            String field = changedBy(mistake.path());
            if (field != null) {
                fields.mistake(field, "It " + mistake.message() + ".");
            } else if (swarm != null && mistake.path().isEmpty()) {
                fields.mistake("students", mistake.message());
            } else if (swarm != null) {
                swarm.mistake(mistake);
            } else {
                fields.mistake(isText() ? "text-" + chosen : "plays-" + chosen, all(mistaken));
            }
        }
    }

    private String changedBy(String path) {
        if (path.equals("/endsAtSeconds") && !own("until-").isEmpty()) {
            return own("until-");
        }
        if (students >= 0 && path.equals("/peers/" + students + "/count")) {
            return "seats";
        }
        return filled >= 0 && path.startsWith("/peers/" + filled) ? own("fill-") : null;
    }

    private static String all(ScenarioException mistaken) {
        return mistaken.mistakes().stream()
                .map(mistake -> mistake.path().isEmpty() ? mistake.message() : mistake.path().substring(1) + " " + mistake.message())
                .collect(Collectors.joining("; ", "", "."));
    }
}
