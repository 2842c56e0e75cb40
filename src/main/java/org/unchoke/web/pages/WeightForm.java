package org.unchoke.web.pages;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unchoke.gradebook.Gradebook;
import org.unchoke.gradebook.Rubrics;
import org.unchoke.grading.Weights;
import org.unchoke.lab.Lab;

/** How much each criterion counts, as a set-up says; what it does not say is as the lab has it. */
final class WeightForm {
    private final Fields fields;
    private final List<Rubrics.Entry> entries;
    private final Weights own;

    WeightForm(Fields fields, Collection<? extends Lab> labs) {
        this.fields = fields;
        this.entries = Rubrics.of(labs);
        this.own = Weights.of(labs);
    }

    /**
     * A criterion in the form.
     *
     * @param standard the lab's own weight
     */
    public record Line(String key, String lab, String name, String rule, String weight, String cap, String standard) {
        /** Name of the weight's field. */
        public String weightField() {
            return "weight " + key;
        }

        /** Name of the cap's field. */
        public String capField() {
            return "cap " + key;
        }
    }

    /** All of them, with what was typed or else the lab's own. */
    List<Line> lines() {
        return entries.stream().map(entry -> {
            Weights.Weight usual = own.weights().get(entry.key());
            return new Line(entry.key(), entry.lab().card().name(), Language.said(entry.criterion().name()),
                    Language.said(entry.criterion().rule()),
                    typed("weight ", entry.key(), usual.weight()), typed("cap ", entry.key(), usual.cap()), Figures.plain(usual.weight()));
        }).toList();
    }

    private String typed(String what, String key, double usual) {
        String typed = fields.value(what + key);
        return typed.isBlank() ? Figures.plain(usual) : typed;
    }

    /** The weights; mistakes are noted beside their fields. */
    Weights weights() {
        Map<String, Weights.Weight> typed = new LinkedHashMap<>();
        for (Rubrics.Entry entry : entries) {
            Weights.Weight usual = own.weights().get(entry.key());
            try {
                typed.put(entry.key(), new Weights.Weight(
                        number("weight " + entry.key(), usual.weight()), number("cap " + entry.key(), usual.cap())));
            } catch (IllegalArgumentException outside) {
                fields.mistake("weight " + entry.key(), outside.getMessage() + ".");
            }
        }
        if (!entries.isEmpty() && typed.values().stream().allMatch(weight -> weight.weight() == 0)) {
            fields.mistake("weight " + entries.get(0).key(), "At least one criterion must count.");
        }
        return own.with(typed);
    }

    private double number(String field, double usual) {
        return fields.value(field).isBlank() ? usual : fields.number(field);
    }

    /** As a session keeps them; {@code null} if they are the labs' own. */
    String rubric() {
        Weights weights = weights();
        return weights.equals(own) ? null : Rubrics.json(weights);
    }

    /** What students are told of them. */
    List<Gradebook.Counts> counts() {
        return Rubrics.counts(entries, weights());
    }
}
