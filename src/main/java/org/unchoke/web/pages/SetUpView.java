package org.unchoke.web.pages;

import java.util.List;
import java.util.UUID;

/**
 * What every step of a set-up shows.
 *
 * @param steps those that this set-up has, in order
 */
public record SetUpView(UUID draft, SetUpStep step, Fields fields, List<Item> steps) {
    /**
     * A step in the list.
     *
     * @param wrong whether something on it has to be mended
     */
    public record Item(SetUpStep step, boolean here, boolean wrong) {}

    /** Something wrong, and where. */
    public record Problem(SetUpStep step, String field, String sentence) {
        /** What the field is called. */
        public String label() {
            String round = field.matches(".*-\\d{1,2}") ? "round " + field.substring(field.lastIndexOf('-') + 1) : "";
            return switch (field.replaceAll("-\\d{1,2}$", "")) {
                case "title" -> "title";
                case "course" -> "course";
                case "rounds" -> "rounds";
                case "plays" -> round + ", what it plays";
                case "text" -> round + ", the scenario";
                case "until" -> round + ", end";
                case "fill", "filler" -> round + ", more bots";
                case "seats", "students" -> "seats for students";
                case "torrent" -> "the .torrent file";
                case "size" -> "size";
                case "piece" -> "piece length";
                case "studentUpload" -> "upload of students";
                case "sigma" -> "how unlike";
                case "botUpload" -> "upload of bots";
                case "seedUpload" -> "upload of the first seed";
                case "slots", "slotCount" -> "upload slots";
                case "minutes" -> "end";
                default -> field.startsWith("bots-") ? "bots, " + field.substring("bots-".length()) : field;
            };
        }

        /** Its field's place on its page. */
        public String anchor() {
            return field.replace(' ', '-').replace('.', '-');
        }
    }

    static SetUpView of(UUID draft, SetUpStep step, Fields fields, List<RoundForm> rounds) {
        List<Item> items = SetUpMove.steps(rounds).stream()
                .map(each -> new Item(each, each == step, fields.problems().keySet().stream().anyMatch(each::owns)))
                .toList();
        return new SetUpView(draft, step, fields, items);
    }

    /** Whether there is a step before this one. */
    public boolean first() {
        return steps.get(0).here();
    }

    /** Such as 2, of as many as {@link #steps}. */
    public int number() {
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).here()) {
                return at + 1;
            }
        }
        return 1;
    }

    /** Where the step's form is sent. */
    public String action() {
        return "/sessions/new/" + draft + "/" + step.word();
    }

    /** What is wrong on this step. */
    public List<Problem> problems() {
        return all().stream().filter(problem -> problem.step() == step).toList();
    }

    /** What is wrong anywhere. */
    public List<Problem> all() {
        return fields.problems().entrySet().stream()
                .flatMap(problem -> SetUpStep.with(problem.getKey()).stream()
                        .map(where -> new Problem(where, problem.getKey(), problem.getValue())))
                .toList();
    }
}
