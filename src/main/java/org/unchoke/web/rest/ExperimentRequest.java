package org.unchoke.web.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.unchoke.lab.Lab;
import org.unchoke.simulation.SimulationJob;

/**
 * What to compare.
 *
 * @param lab id of the lab; may be left out if the scenarios name it
 * @param title what people call it
 * @param seeds at least one, each 0 … 2^53-1; the same for all variants, so that results can be compared in pairs
 * @param variants 1 to {@value #MOST_VARIANTS}, each with a label of its own
 */
public record ExperimentRequest(String lab, String title, List<Long> seeds, List<Variant> variants) {
    /** More cannot be told apart in one picture. */
    static final int MOST_VARIANTS = 24;

    /** Characters in a title or label. */
    static final int LONGEST = 200;

    /** One scenario among those that are compared. */
    public record Variant(String label, Map<String, Object> scenario) {}

    Lab checkedLab() {
        if (variants == null || variants.isEmpty() || variants.size() > MOST_VARIANTS) {
            throw Playable.bad("bad-variants", "variants: send 1 to " + MOST_VARIANTS + " of {label, scenario: {…}}.");
        }
        TreeSet<String> labels = new TreeSet<>();
        for (Variant variant : variants) {
            if (variant == null || variant.scenario() == null || variant.label() == null
                    || variant.label().length() > LONGEST || !labels.add(variant.label())) {
                throw Playable.bad("bad-variants", "variants: each needs a label of its own and a scenario.");
            }
        }
        return Playable.lab(lab, variants.get(0).scenario());
    }

    List<SimulationJob.Variant> checkedVariants(Lab checked) {
        List<SimulationJob.Variant> playable = new ArrayList<>();
        for (int at = 0; at < variants.size(); at++) {
            Variant variant = variants.get(at);
            playable.add(new SimulationJob.Variant(
                    variant.label(), Playable.scenario(checked, variant.scenario(), "/variants/" + at + "/scenario")));
        }
        return playable;
    }
}
