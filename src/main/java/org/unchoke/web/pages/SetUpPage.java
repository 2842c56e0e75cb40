package org.unchoke.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.unchoke.course.Courses;
import org.unchoke.course.SetUps;
import org.unchoke.session.NewSession;
import org.unchoke.session.ShippedScenarios;
import org.unchoke.store.Account;
import org.unchoke.store.Course;

/** A step of a set-up as a page, with what has been filled in and what is wrong with it. */
@ApplicationScoped
class SetUpPage {
    private final SetUps setUps;
    private final SessionCreation creation;
    private final ShippedScenarios shipped;
    private final Courses courses;
    private final Briefs briefs;
    private final SecurityIdentity identity;

    SetUpPage(SetUps setUps, SessionCreation creation, ShippedScenarios shipped, Courses courses, Briefs briefs,
            SecurityIdentity identity) {
        this.setUps = setUps;
        this.creation = creation;
        this.shipped = shipped;
        this.courses = courses;
        this.briefs = briefs;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "NewSessionPages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance what(SetUpView view, List<ScenarioShelf> shelves, List<Course> courses, List<SetUps.Template> kept);

        static native TemplateInstance rounds(SetUpView view, List<ScenarioShelf> shelves, List<RoundView> rounds);

        static native TemplateInstance swarm(SetUpView view, List<SwarmForm.Bot> bots, TorrentContent torrent, List<String> pieceLengths);

        static native TemplateInstance people(SetUpView view, Course course, int enrolled);

        static native TemplateInstance grades(SetUpView view, List<WeightForm.Line> lines);

        static native TemplateInstance preview(SetUpView view, SessionPreview preview, Course course);
    }

    TemplateInstance show(UUID draft, SetUpStep step, Fields fields) {
        NewSession session = creation.read(fields, account());
        List<RoundForm> rounds = creation.forms(fields);
        SetUpView view = SetUpView.of(draft, step, fields, rounds);
        return switch (step) {
            case WHAT -> Templates.what(view, ScenarioShelf.all(shipped), taught(), setUps.templates(account()));
            case ROUNDS -> Templates.rounds(view, ScenarioShelf.all(shipped), RoundView.all(fields, rounds));
            case SWARM -> Templates.swarm(view, SwarmForm.bots(), SwarmForm.torrent(fields), SwarmForm.PIECE_LENGTHS);
            case PEOPLE -> {
                Course course = creation.course(fields, account()).orElse(null);
                yield Templates.people(view, course, course == null ? 0 : courses.roster(course.id).size());
            }
            case GRADES -> Templates.grades(view, new WeightForm(fields, creation.labs(fields)).lines());
            case PREVIEW -> Templates.preview(view, session == null ? null : preview(fields, session),
                    creation.course(fields, account()).orElse(null));
        };
    }

    private SessionPreview preview(Fields fields, NewSession session) {
        RawString brief = briefs.of(session.rounds().get(0).lab().card().id());
        return SessionPreview.of(session, brief, new WeightForm(fields, creation.labs(fields)).counts());
    }

    private List<Course> taught() {
        return courses.of(account(), identity.hasRole(Account.ADMIN)).stream().filter(course -> course.archivedAt == null).toList();
    }

    private String account() {
        return identity.getPrincipal().getName();
    }
}
