package org.unchoke.web.pages;

import java.util.List;
import java.util.Map;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.StrategyCard;

/** What a set-up changes of the scenario that a round plays: when it ends, how many students it seats, bots that fill it. */
final class RoundChanges {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final String UNTIL = "until-";
    private static final String FILL = "fill-";
    private static final String SEATS = "seats";
    private final Fields fields;
    private final int n;
    private final boolean likeFirst;
    private int students = -1;
    private int extra = -1;

    /** @param likeFirst whether the changes of the first round count where this one has none */
    RoundChanges(Fields fields, int n, boolean likeFirst) {
        this.fields = fields;
        this.n = n;
        this.likeFirst = likeFirst;
    }

    /** Those who can play any seat. */
    static List<StrategyCard> fillers(Lab lab) {
        return lab.strategies().stream().filter(StrategyCard::autopilot).toList();
    }

    Document timed(Document document) {
        String minutes = own(UNTIL);
        return minutes.isEmpty() ? document : document.with("endsAtSeconds", fields.whole(minutes) * SECONDS_PER_MINUTE);
    }

    Document seated(Document document) {
        if (fields.value(SEATS).isBlank()) {
            return document;
        }
        PeerGroups groups = new PeerGroups(document);
        List<Integer> hands = groups.hands();
        if (hands.size() != 1 || !groups.alike(hands.get(0))) {
            fields.mistake(SEATS, "The seats of round " + n + " cannot be changed here; leave it empty.");
            return document;
        }
        students = hands.get(0);
        return groups.resized(students, fields.whole(SEATS));
    }

    /** Bots with the means of students, so that a small class plays in a full network. */
    Document filled(Document document, List<StrategyCard> offered) {
        String many = own(FILL);
        if (many.isEmpty() || fields.value(many).strip().equals("0")) {
            return document;
        }
        PeerGroups groups = new PeerGroups(document);
        List<Integer> hands = groups.hands();
        String strategy = filler(many.replace(FILL, "filler-"), offered);
        if (hands.isEmpty() || strategy == null) {
            return document;
        }
        extra = groups.size();
        return groups.extended(hands.get(0), Map.of("name", "extra", "strategy", strategy, "count", fields.whole(many)));
    }

    private String filler(String field, List<StrategyCard> offered) {
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

    /** The field that changes something of this round, its own or the first round's; empty if nothing does. */
    private String own(String field) {
        if (!fields.value(field + n).isBlank()) {
            return field + n;
        }
        return likeFirst && !fields.value(field + 1).isBlank() ? field + 1 : "";
    }

    /** The field that a place of the changed scenario came from; empty if it is as it was. */
    String fieldOf(String path) {
        if (path.equals("/endsAtSeconds")) {
            return own(UNTIL);
        }
        if (students >= 0 && path.equals("/peers/" + students + "/count")) {
            return SEATS;
        }
        return extra >= 0 && path.startsWith("/peers/" + extra) ? own(FILL) : "";
    }
}
