package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Documents;
import org.unchoke.session.Conducting;
import org.unchoke.session.Joined;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.testing.TestSessions;

/** A large class: 60 students, each acting once a second, and 60 bots, ten ticks a second. Prints what it measures. */
@QuarkusTest
class ClassLoadTest {
    private static final int STUDENTS = 60;
    private static final int SECONDS = 15;
    private static final double TICKS_PER_SECOND = 10;
    /** Machines are noisy: only this many times worse than the target is a failure. */
    private static final double NOISE = 5;
    private static final String SCENARIO = """
            {"lab": "bittorrent", "title": "Load", "content": {"sizeBytes": 134217728, "pieceBytes": 262144},
             "rules": {"slots": "fixed(4)"},
             "peers": [{"name": "s", "count": 2, "role": "seed", "strategy": "reference", "uploadBytesPerSecond": 262144, "afterFinish": "stay"},
                       {"name": "bot", "count": 58, "role": "leecher", "strategy": "reference", "uploadBytesPerSecond": 65536},
                       {"name": "student", "count": 60, "role": "leecher", "strategy": "hand", "uploadBytesPerSecond": 65536}],
             "autopilot": "reference", "endsAtSeconds": 36000}""";

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    TestSessions testSessions;

    @Inject
    MeterRegistry meters;

    @Test
    void sixtyStudents_tenTicksASecond_ticksStayOnTime() throws Exception {
        SessionRef session = testSessions.create("bittorrent", Documents.parse(SCENARIO), TestSessions.ANYBODY);
        conducting.speed(session.id(), TICKS_PER_SECOND);
        List<WireClient> clients = new ArrayList<>();
        for (int i = 0; i < STUDENTS; i++) {
            Joined joined = seating.join(session.code(), "Student " + i, null);
            clients.add(WireClient.withTicket(TestSessions.url(session.code()), joined.ticket()).say("{\"type\":\"hello\"}"));
        }
        conducting.start(session.id());
        clients.forEach(client -> client.hears("snapshot"));
        Timer lag = meters.get("unchoke.tick.lag").timer();
        long ticksBefore = lag.count();
        double lagBefore = lag.totalTime(TimeUnit.MILLISECONDS);
        long began = System.nanoTime();
        for (int second = 1; second <= SECONDS; second++) {
            for (WireClient client : clients) {
                client.say(action(client, second));
            }
            Thread.sleep(Math.max(0, TimeUnit.SECONDS.toMillis(second) - (System.nanoTime() - began) / 1_000_000));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double ticks = (lag.count() - ticksBefore) / seconds;
        double late = (lag.totalTime(TimeUnit.MILLISECONDS) - lagBefore) / Math.max(1, lag.count() - ticksBefore);
        double frames = clients.stream().mapToLong(ClassLoadTest::frames).sum() / seconds / STUDENTS;
        long replies = clients.stream().flatMap(client -> client.received.stream()).filter(m -> m.has("re")).count();
        System.out.printf("60 students, 60 bots: %.1f ticks/s, mean lateness %.1f ms, %.1f frames/s a student, %d of %d replies%n",
                ticks, late, frames, replies, STUDENTS * SECONDS);
        System.out.printf("append: mean %.1f ms%n", meters.get("unchoke.append").timer().mean(TimeUnit.MILLISECONDS));
        clients.forEach(WireClient::close);
        conducting.end(session.id());
        assertThat(ticks).isGreaterThan(TICKS_PER_SECOND / NOISE);
        assertThat(late).isLessThan(NOISE * 1000 / TICKS_PER_SECOND);
        assertThat(replies).isGreaterThan((long) (STUDENTS * SECONDS / NOISE));
    }

    /** Serves or stops serving some neighbour of the first snapshot. */
    private static String action(WireClient client, int second) {
        JsonNode neighbours = client.hears("snapshot").at("/view/neighbours");
        int peer = neighbours.isEmpty() ? 0 : neighbours.get(second * 7 % neighbours.size()).path("peer").asInt();
        return "{\"id\":" + second + ",\"type\":\"" + (second % 2 == 0 ? "choke" : "unchoke") + "\",\"peer\":" + peer + "}";
    }

    private static long frames(WireClient client) {
        return client.received.stream().filter(message -> message.path("type").asText().equals("frame")).count();
    }
}
