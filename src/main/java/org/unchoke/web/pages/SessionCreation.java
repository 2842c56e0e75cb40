package org.unchoke.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.unchoke.config.Documents;
import org.unchoke.course.Courses;
import org.unchoke.gradebook.Rubrics;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.ScenarioException;
import org.unchoke.session.EmptySeats;
import org.unchoke.session.NewSession;
import org.unchoke.session.NewSessions;
import org.unchoke.session.PlannedRound;
import org.unchoke.session.ProjectorNames;
import org.unchoke.session.RefusedException;
import org.unchoke.session.RoundPlans;
import org.unchoke.session.SessionRef;
import org.unchoke.session.ShippedScenarios.Shipped;
import org.unchoke.session.ShippedScenarios;
import org.unchoke.store.Course;

/** Reads a set-up: what it plays, for whom and what counts. What is wrong with it is noted beside its fields. */
@ApplicationScoped
class SessionCreation {
    private final RoundPlans plans;
    private final NewSessions newSessions;
    private final ShippedScenarios shipped;
    private final Courses courses;

    SessionCreation(RoundPlans plans, NewSessions newSessions, ShippedScenarios shipped, Courses courses) {
        this.plans = plans;
        this.newSessions = newSessions;
        this.shipped = shipped;
        this.courses = courses;
    }

    /** What the form holds before anybody has filled in anything: what most classes want. */
    Map<String, String> defaults() {
        Map<String, String> values = SwarmForm.defaults();
        values.put("lateJoin", "yes");
        values.put("rounds", "1");
        values.put("emptySeats", "omit");
        values.put("projectorNames", ProjectorNames.NAMES.wire());
        values.put("plays-1", shipped.all().stream().findFirst().map(first -> first.lab() + "/" + first.id()).orElse(RoundForm.OWN));
        return values;
    }

    /** A scenario to begin a text with. */
    Document example() {
        return shipped.all().get(0).document();
    }

    /** How many rounds the set-up has; at least one, even where something else was typed. */
    static int rounds(Fields fields) {
        long typed = fields.value("rounds").isBlank() ? 0 : fields.whole("rounds");
        if (typed < 1 || typed > NewSession.MOST_ROUNDS) {
            fields.mistake("rounds", "From 1 to " + NewSession.MOST_ROUNDS + " rounds are possible.");
        }
        return (int) Math.max(1, Math.min(typed, NewSession.MOST_ROUNDS));
    }

    /** A form for each round. */
    List<RoundForm> forms(Fields fields) {
        List<RoundForm> forms = new ArrayList<>();
        for (int n = 1; n <= rounds(fields); n++) {
            forms.add(new RoundForm(fields, shipped, n));
        }
        return forms;
    }

    /** The systems that are played, each once, in the order of the rounds. */
    List<Lab> labs(Fields fields) {
        Map<String, Lab> labs = new LinkedHashMap<>();
        forms(fields).forEach(form -> form.lab().ifPresent(lab -> labs.putIfAbsent(lab.card().id(), lab)));
        return List.copyOf(labs.values());
    }

    /** The session that the set-up asks for; {@code null}, with all mistakes noted in the fields, if there is none. */
    NewSession read(Fields fields, String account) {
        List<PlannedRound> planned = new ArrayList<>();
        forms(fields).forEach(form -> plan(form, fields).ifPresent(planned::add));
        UUID course = course(fields, account).map(found -> found.id).orElse(null);
        String rubric = new WeightForm(fields, labs(fields)).rubric();
        checkTitle(fields);
        if (!fields.fine()) {
            return null;
        }
        return new NewSession(fields.value("title"), planned, fields.is("emptySeats", "autopilot") ? EmptySeats.AUTOPILOT : EmptySeats.OMIT,
                fields.is("asksStudentId", "yes"), account, course, fields.is("lateJoin", "yes"), rubric, projectorNames(fields));
    }

    private Optional<PlannedRound> plan(RoundForm form, Fields fields) {
        Document document = form.document();
        String lab = form.lab().map(found -> found.card().id()).orElse(null);
        if (document == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(plans.plan(lab == null ? String.valueOf(document.fields().get("lab")) : lab, document, null));
        } catch (ScenarioException mistaken) {
            form.mistaken(mistaken);
        } catch (RefusedException unknown) {
            form.mistaken(new ScenarioException(List.of(new ScenarioException.Mistake("", unknown.getMessage()))));
        }
        return Optional.empty();
    }

    /** The course of the set-up, if the account works for it. */
    Optional<Course> course(Fields fields, String account) {
        if (fields.value("course").isEmpty()) {
            return Optional.empty();
        }
        Optional<Course> found = Optional.empty();
        try {
            found = courses.find(UUID.fromString(fields.value("course")), account, false);
        } catch (IllegalArgumentException invented) {
            // said below
        }
        if (found.isEmpty()) {
            fields.mistake("course", "Choose one of your courses.");
        }
        return found;
    }

    private static void checkTitle(Fields fields) {
        try {
            NewSessions.checkTitle(fields.value("title").strip());
        } catch (RefusedException unusable) {
            fields.mistake("title", unusable.getMessage());
        }
    }

    private static ProjectorNames projectorNames(Fields fields) {
        try {
            return ProjectorNames.of(fields.value("projectorNames"));
        } catch (IllegalArgumentException invented) {
            return ProjectorNames.NAMES;
        }
    }

    /** The set-up that gives such a session. */
    Map<String, String> fields(NewSession session) {
        Map<String, String> fields = defaults();
        fields.put("title", session.title());
        fields.put("course", session.courseId() == null ? "" : session.courseId().toString());
        fields.put("rounds", String.valueOf(session.rounds().size()));
        for (int n = 1; n <= session.rounds().size(); n++) {
            played(session.rounds().get(n - 1), n, fields);
        }
        fields.put("asksStudentId", session.asksStudentId() ? "yes" : "");
        fields.put("lateJoin", session.lateJoin() ? "yes" : "");
        fields.put("emptySeats", session.emptySeats().name().toLowerCase(Locale.ROOT));
        fields.put("projectorNames", session.projectorNames().wire());
        Rubrics.read(session.rubric()).forEach((key, weight) -> {
            fields.put("weight " + key, Figures.plain(weight.weight()));
            fields.put("cap " + key, Figures.plain(weight.cap()));
        });
        return fields;
    }

    private void played(PlannedRound round, int n, Map<String, String> fields) {
        Document document = round.scenario().document();
        Optional<Shipped> same = shipped.all().stream().filter(one -> one.document().equals(document)).findFirst();
        fields.put("plays-" + n, same.map(one -> one.lab() + "/" + one.id()).orElse(RoundForm.TEXT));
        if (same.isEmpty()) {
            fields.put("text-" + n, Documents.pretty(document));
        }
    }

    /** Creates what {@link #read} gave. */
    SessionRef create(NewSession session) {
        return newSessions.create(session);
    }
}
