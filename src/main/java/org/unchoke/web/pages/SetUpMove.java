package org.unchoke.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.config.Documents;
import org.unchoke.lab.Document;
import org.unchoke.session.NewSession;

/** What a button of a step does besides saving, and where it leads. */
final class SetUpMove {
    private static final List<String> OF_A_ROUND = List.of("plays-", "until-", "fill-", "filler-", "text-");

    private SetUpMove() {}

    /** The changes that a button stands for; most only lead somewhere. */
    static void change(String pressed, Fields fields, SessionCreation creation) {
        if (pressed.equals("add")) {
            fields.set("rounds", String.valueOf(Math.min(NewSession.MOST_ROUNDS, SessionCreation.rounds(fields) + 1)));
        } else if (pressed.matches("remove-\\d{1,2}")) {
            remove(number(pressed), fields);
        } else if (pressed.matches("text-\\d{1,2}")) {
            write(number(pressed), fields, creation);
        }
        for (int n = 1; n <= SessionCreation.rounds(fields); n++) {
            if (fields.is("plays-" + n, RoundForm.TEXT) && fields.value("text-" + n).isBlank()) {
                fields.set("text-" + n, Documents.pretty(creation.example()));
            }
        }
    }

    private static int number(String pressed) {
        return Integer.parseInt(pressed.substring(pressed.indexOf('-') + 1));
    }

    /** Those behind it move up. */
    private static void remove(int n, Fields fields) {
        int rounds = SessionCreation.rounds(fields);
        if (n < 2 || n > rounds) {
            return;
        }
        for (String field : OF_A_ROUND) {
            for (int at = n; at <= rounds; at++) {
                fields.set(field + at, at == rounds ? "" : fields.value(field + (at + 1)));
            }
        }
        fields.set("rounds", String.valueOf(rounds - 1));
    }

    /** What the round plays now, changes included, becomes a text to edit. */
    private static void write(int n, Fields fields, SessionCreation creation) {
        if (n > SessionCreation.rounds(fields)) {
            return;
        }
        Fields copy = new Fields(fields.values());
        RoundForm form = creation.forms(copy).get(n - 1);
        Document document = form.document();
        if (document != null) {
            fields.set("text-" + n, Documents.pretty(document));
            fields.set("plays-" + n, RoundForm.TEXT);
            fields.set("until-" + n, "");
            fields.set("fill-" + n, "");
        }
    }

    /** Where it leads: not on while something here is wrong. */
    static SetUpStep next(SetUpStep here, String pressed, Fields fields, List<RoundForm> rounds) {
        List<SetUpStep> steps = steps(rounds);
        int at = steps.indexOf(here);
        if (pressed.startsWith("to-")) {
            return SetUpStep.of(pressed.substring("to-".length())).filter(steps::contains).orElse(here);
        }
        if (pressed.equals("back")) {
            return steps.get(Math.max(0, at - 1));
        }
        boolean wrong = fields.problems().keySet().stream().anyMatch(here::owns);
        boolean onwards = pressed.isEmpty() || pressed.equals("next");
        return wrong || !onwards || at < 0 ? here : steps.get(Math.min(steps.size() - 1, at + 1));
    }

    /** Those that this set-up has. */
    static List<SetUpStep> steps(List<RoundForm> rounds) {
        List<SetUpStep> steps = new ArrayList<>(List.of(SetUpStep.values()));
        if (rounds.stream().noneMatch(RoundForm::isOwn)) {
            steps.remove(SetUpStep.SWARM);
        }
        return steps;
    }
}
