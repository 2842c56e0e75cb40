package org.unchoke.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.lab.ScenarioException;
import org.unchoke.session.EmptySeats;
import org.unchoke.session.NewSession;
import org.unchoke.session.NewSessions;
import org.unchoke.session.RoundPlans;
import org.unchoke.session.SessionRef;

/** Sessions for tests of pages: a small swarm with a few seats, over after two swarm minutes. */
@ApplicationScoped
class Swarms {
    private final NewSessions newSessions;
    private final RoundPlans plans;

    Swarms(NewSessions newSessions, RoundPlans plans) {
        this.newSessions = newSessions;
        this.plans = plans;
    }

    SessionRef create(String title, int seats, boolean asksStudentId) throws ScenarioException {
        var scenario = Documents.parse("""
                {"lab": "bittorrent", "title": "Tiny swarm", "content": {"sizeBytes": 1048576, "pieceBytes": 65536},
                 "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 131072},
                           {"name": "bot", "count": 3, "uploadBytesPerSecond": 65536},
                           {"name": "student", "count": %d, "strategy": "hand", "uploadBytesPerSecond": 65536}],
                 "endsAtSeconds": 120}
                """.formatted(seats));
        var round = plans.plan("bittorrent", scenario, new Seed(7));
        return newSessions.create(new NewSession(title, Collections.nCopies(2, round), EmptySeats.AUTOPILOT, asksStudentId, "instructor"));
    }
}
