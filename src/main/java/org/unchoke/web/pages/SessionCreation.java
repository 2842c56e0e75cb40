package org.unchoke.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Optional;
import org.unchoke.lab.ScenarioException;
import org.unchoke.session.EmptySeats;
import org.unchoke.session.NewSession;
import org.unchoke.session.PlannedRound;
import org.unchoke.session.RefusedException;
import org.unchoke.session.SessionRef;
import org.unchoke.session.Sessions;
import org.unchoke.session.ShippedScenarios;
import org.unchoke.session.ShippedScenarios.Shipped;

/** Creates sessions from what the form sent, and writes what is wrong beside its fields. */
@ApplicationScoped
class SessionCreation {
    /** The choice of scenario that means: as described in the form. */
    static final String OWN = "own";

    private final Sessions sessions;
    private final ShippedScenarios scenarios;

    SessionCreation(Sessions sessions, ShippedScenarios scenarios) {
        this.sessions = sessions;
        this.scenarios = scenarios;
    }

    /** The new session; {@code null}, with the mistakes noted in the fields, if there is none. */
    SessionRef create(Upload sent, String account) {
        Fields fields = sent.fields();
        PlannedRound round = fields.is("source", OWN) ? own(sent) : shipped(fields);
        long rounds = fields.whole("rounds");
        if (rounds < 1 || rounds > NewSession.MOST_ROUNDS) {
            fields.mistake("rounds", "From 1 to " + NewSession.MOST_ROUNDS + " rounds are possible.");
        }
        if (round == null || !fields.fine()) {
            return null;
        }
        EmptySeats empty = fields.is("emptySeats", "autopilot") ? EmptySeats.AUTOPILOT : EmptySeats.OMIT;
        try {
            return sessions.create(new NewSession(
                    fields.value("title"), Collections.nCopies((int) rounds, round), empty, fields.is("asksStudentId", "yes"), account));
        } catch (RefusedException refused) {
            fields.mistake(field(refused), refused.getMessage());
            return null;
        }
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

    private PlannedRound shipped(Fields fields) {
        String[] key = fields.value("source").split("/", 2);
        Optional<Shipped> chosen = key.length < 2 ? Optional.empty() : scenarios.find(key[0], key[1]);
        if (chosen.isEmpty()) {
            fields.mistake("source", "Choose what is played.");
            return null;
        }
        try {
            return sessions.plan(chosen.get().lab(), chosen.get().document(), null);
        } catch (ScenarioException mistaken) {
            fields.mistake("source", "This scenario cannot be played: " + mistaken.getMessage());
        } catch (RefusedException refused) {
            fields.mistake("source", refused.getMessage());
        }
        return null;
    }

    private static String field(RefusedException refused) {
        return switch (refused.refusal()) {
            case TITLE_UNUSABLE -> "title";
            case ROUNDS_OUT_OF_RANGE -> "rounds";
            default -> "";
        };
    }
}
