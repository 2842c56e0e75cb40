package org.unchoke.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unchoke.config.Json;
import org.unchoke.grading.Weights;
import org.unchoke.lab.Criterion;
import org.unchoke.lab.Lab;
import org.unchoke.session.Labs;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SessionRecord;

/** The criteria of a session and how much each counts. */
@ApplicationScoped
public class Rubrics {
    private final Labs labs;

    Rubrics(Labs labs) {
        this.labs = labs;
    }

    /**
     * A criterion of a session.
     *
     * @param key see {@link Weights#key}
     */
    public record Entry(String key, Lab lab, Criterion criterion) {}

    /** The labs of some rounds, each once, in the order of the rounds. */
    List<Lab> labs(List<RoundRecord> rounds) {
        return rounds.stream().map(round -> round.lab).distinct().flatMap(id -> labs.find(id).stream()).toList();
    }

    /** The criteria of some rounds, in order. */
    public List<Entry> entries(List<RoundRecord> rounds) {
        return of(labs(rounds));
    }

    /** The criteria of some labs, in order. */
    public static List<Entry> of(Collection<? extends Lab> labs) {
        List<Entry> entries = new ArrayList<>();
        for (Lab lab : labs) {
            lab.rubric().criteria().forEach(criterion -> entries.add(new Entry(Weights.key(lab, criterion), lab, criterion)));
        }
        return entries;
    }

    /** What counts in a session: the labs' weights, changed where the session says so. */
    public Weights weights(SessionRecord session, List<RoundRecord> rounds) {
        return Weights.of(labs(rounds)).with(read(session.rubric));
    }

    /** What students are told of criteria and weights; those that do not count are left out. */
    public static List<Gradebook.Counts> counts(List<Entry> entries, Weights weights) {
        double whole = weights.weights().values().stream().mapToDouble(Weights.Weight::weight).sum();
        return entries.stream()
                .filter(entry -> weights.weights().get(entry.key()).weight() > 0)
                .map(entry -> new Gradebook.Counts(entry.criterion().name(), entry.criterion().rule(),
                        Math.round(100 * weights.weights().get(entry.key()).weight() / whole)))
                .toList();
    }

    /** Weights as a session keeps them. */
    public static String json(Weights weights) {
        return write(weights.weights());
    }

    /** What a session keeps of weights, by key; none where it takes the labs'. */
    public static Map<String, Weights.Weight> read(String json) {
        try {
            return json == null ? new LinkedHashMap<>() : Json.full().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The rubric of a session cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }

    static String write(Object value) {
        try {
            return Json.full().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
