package org.unchoke.testing;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;
import org.unchoke.session.EmptySeats;
import org.unchoke.session.NewSession;
import org.unchoke.session.NewSessions;
import org.unchoke.session.RoundPlans;
import org.unchoke.session.SessionRef;
import org.unchoke.testing.tiny.TinyLab;

/** Sessions of one round that tests make for themselves, and where one connects to them. */
@ApplicationScoped
public class TestSessions {
    /** Somebody for whom it does not matter who it is; not an account. */
    public static final String ANYBODY = "x";

    private static final long FOR_EVER = 1_000_000;
    private final NewSessions newSessions;
    private final RoundPlans plans;

    TestSessions(NewSessions newSessions, RoundPlans plans) {
        this.newSessions = newSessions;
        this.plans = plans;
    }

    /** One of the tiny lab with that many seats, which does not end by itself. */
    public SessionRef tiny(int seats, String owner) throws ScenarioException {
        return create("tiny", TinyLab.document(seats, FOR_EVER), owner);
    }

    /** One that asks nobody for a student id. */
    public SessionRef create(String lab, Document scenario, String owner) throws ScenarioException {
        return create(lab, scenario, new Seed(1), false, owner);
    }

    /** One of which everything is chosen. */
    public SessionRef create(String lab, Document scenario, Seed seed, boolean asksStudentId, String owner) throws ScenarioException {
        return newSessions.create(new NewSession("A class", List.of(plans.plan(lab, scenario, seed)), EmptySeats.OMIT, asksStudentId, owner));
    }

    /** Where clients connect to the session with that code. */
    public static URI url(String code) {
        return URI.create(TestHTTPResourceManager.getUri().replaceFirst("^http", "ws")).resolve("/ws/sessions/" + code);
    }

    /** What a browser says of where the server's own pages are from. */
    public static String origin() {
        return "http://localhost:" + url("").getPort();
    }
}
