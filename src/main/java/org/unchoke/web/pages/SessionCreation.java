package org.unchoke.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.course.Courses;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;
import org.unchoke.session.EmptySeats;
import org.unchoke.session.NewSession;
import org.unchoke.session.PlannedRound;
import org.unchoke.session.RefusedException;
import org.unchoke.session.SessionRef;
import org.unchoke.session.Sessions;
import org.unchoke.session.ShippedScenarios.Shipped;
import org.unchoke.session.ShippedScenarios;

/** Creates sessions from what the form sent, and writes what is wrong beside its fields. */
@ApplicationScoped
class SessionCreation {
    /** The choice of scenario that means: as described in the form. */
    static final String OWN = "own";

    private static final String SOURCE = "source";
    private static final int SECONDS_PER_MINUTE = 60;

    private final Sessions sessions;
    private final ShippedScenarios scenarios;
    private final Courses courses;

    SessionCreation(Sessions sessions, ShippedScenarios scenarios, Courses courses) {
        this.sessions = sessions;
        this.scenarios = scenarios;
        this.courses = courses;
    }

    /** The new session; {@code null}, with the mistakes noted in the fields, if there is none. */
    SessionRef create(Upload sent, String account) {
        Fields fields = sent.fields();
        PlannedRound round = fields.is("source", OWN) ? own(sent) : shipped(fields, SOURCE);
        long rounds = fields.whole("rounds");
        if (rounds < 1 || rounds > NewSession.MOST_ROUNDS) {
            fields.mistake("rounds", "From 1 to " + NewSession.MOST_ROUNDS + " rounds are possible.");
        }
        List<PlannedRound> planned = rounds(fields, round, rounds);
        UUID course = course(fields, account);
        if (round == null || !fields.fine()) {
            return null;
        }
        EmptySeats empty = fields.is("emptySeats", "autopilot") ? EmptySeats.AUTOPILOT : EmptySeats.OMIT;
        try {
            return sessions.create(new NewSession(
                    fields.value("title"), planned, empty, fields.is("asksStudentId", "yes"), account, course,
                    fields.is("lateJoin", "yes"), null));
        } catch (RefusedException refused) {
            fields.mistake(field(refused), refused.getMessage());
            return null;
        }
    }

    /** What the form calls the choice of a round after the first. */
    static String source(int n) {
        return SOURCE + "-" + n;
    }

    /** The first round's choice, and what further rounds have of their own. */
    private List<PlannedRound> rounds(Fields fields, PlannedRound first, long count) {
        List<PlannedRound> planned = new ArrayList<>();
        for (int n = 1; n <= count && n <= NewSession.MOST_ROUNDS; n++) {
            String own = fields.value(source(n));
            planned.add(n == 1 || own.isEmpty() ? first : shipped(fields, source(n)));
        }
        return planned;
    }

    private UUID course(Fields fields, String account) {
        if (fields.value("course").isEmpty()) {
            return null;
        }
        try {
            UUID id = UUID.fromString(fields.value("course"));
            if (courses.find(id, account, false).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException invented) {
            // said below
        }
        fields.mistake("course", "Choose one of your courses.");
        return null;
    }

    private PlannedRound own(Upload sent) {
        Fields fields = sent.fields();
        SwarmForm form = new SwarmForm(fields);
        TorrentContent torrent = sent.torrent();
        var document = form.document(
                torrent == null ? "Own swarm" : torrent.shortName(), torrent == null ? null : torrent.content());
        if (!fields.fine()) {
            return null;
        }
        try {
            return sessions.plan("bittorrent", document, null);
        } catch (ScenarioException mistaken) {
            mistaken.mistakes().forEach(form::mistake);
            return null;
        } catch (RefusedException refused) {
            fields.mistake("students", refused.getMessage());
            return null;
        }
    }

    private PlannedRound shipped(Fields fields, String field) {
        String[] key = fields.value(field).split("/", 2);
        Optional<Shipped> chosen = key.length < 2 ? Optional.empty() : scenarios.find(key[0], key[1]);
        if (chosen.isEmpty()) {
            fields.mistake(field, "Choose what is played.");
            return null;
        }
        try {
            return sessions.plan(chosen.get().lab(), changed(fields, chosen.get().document()), null);
        } catch (ScenarioException mistaken) {
            fields.mistake(field, "This scenario cannot be played: " + mistaken.getMessage());
        } catch (RefusedException refused) {
            fields.mistake(field, refused.getMessage());
        }
        return null;
    }

    /** A shipped scenario with what this session wants otherwise: how many students, how long. */
    private static Document changed(Fields fields, Document document) {
        Document changed = document;
        if (!fields.value("until").isBlank()) {
            changed = changed.with("endsAtSeconds", fields.whole("until") * SECONDS_PER_MINUTE);
        }
        if (!fields.value("seats").isBlank()) {
            changed = seats(fields, changed);
        }
        return changed;
    }

    private static Document seats(Fields fields, Document document) {
        if (!(document.fields().get("peers") instanceof List<?> groups)) {
            fields.mistake("seats", "This scenario’s seats cannot be changed here; leave it empty.");
            return document;
        }
        List<Object> changed = new ArrayList<>();
        for (Object group : groups) {
            boolean hand = group instanceof Map<?, ?> map && "hand".equals(map.get("strategy"))
                    && !(map.get("uploadBytesPerSecond") instanceof List<?>);
            if (hand) {
                Map<String, Object> more = new LinkedHashMap<>();
                ((Map<?, ?>) group).forEach((name, value) -> more.put((String) name, value));
                more.put("count", fields.whole("seats"));
                changed.add(more);
            } else {
                changed.add(group);
            }
        }
        return document.with("peers", changed);
    }

    private static String field(RefusedException refused) {
        return switch (refused.refusal()) {
            case TITLE_UNUSABLE -> "title";
            case ROUNDS_OUT_OF_RANGE -> "rounds";
            default -> "";
        };
    }
}
