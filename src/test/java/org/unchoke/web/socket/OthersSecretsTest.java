package org.unchoke.web.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.session.Conducting;
import org.unchoke.session.Joined;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.store.Account;
import org.unchoke.testing.Patience;
import org.unchoke.testing.TestAccounts;
import org.unchoke.testing.TestSessions;

/** Every byte one student is sent, looked through for what belongs to others: marked values that are nowhere else. */
@QuarkusTest
class OthersSecretsTest {
    private static final long SEED = 8_123_456_789_017L;
    private static final String SWARM = """
            {"lab": "bittorrent", "title": "Tiny swarm", "content": {"sizeBytes": 67108864, "pieceBytes": 65536},
             "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 131072},
                       {"name": "student", "count": 3, "strategy": "hand", "uploadBytesPerSecond": 65536}],
             "endsAtSeconds": 3600}""";

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    TestSessions testSessions;

    @Test
    void student_isNeverSentWhatIsOthers() throws Exception {
        String owner = TestAccounts.with(Account.INSTRUCTOR);
        SessionRef session = testSessions.create("bittorrent", Documents.parse(SWARM), new Seed(SEED), true, owner);
        String benId = "canary-" + UUID.randomUUID().toString().substring(0, 18);
        Joined ana = seating.join(session.code(), "Ana", "id-of-ana");
        Joined ben = seating.join(session.code(), "Ben", benId);
        List<String> secrets = List.of(benId, ben.ticket(), ben.resumeCode(), ben.resumeCode().replace("-", ""), owner,
                Long.toString(SEED), "23457", ana.ticket());
        URI url = TestSessions.url(session.code());
        try (WireClient ours = WireClient.withTicket(url, ana.ticket()).say("{\"type\":\"hello\"}");
                WireClient theirs = WireClient.withTicket(url, ben.ticket()).say("{\"type\":\"hello\"}")) {
            ours.hears("hello");
            theirs.hears("hello");
            conducting.start(session.id());
            theirs.hears("snapshot");
            theirs.say("{\"id\":1,\"type\":\"capUpload\",\"bytesPerSecond\":23457}");
            assertThat(theirs.replyTo(1).path("ok").asBoolean()).isTrue();
            Patience.await().until(() -> theirs.received.toString().contains("23457"));
            ours.say("{\"id\":1,\"type\":\"askTracker\"}").replyTo(1);
            int frames = ours.received.size();
            Patience.await().until(() -> ours.received.size() > frames + 10);
            conducting.endRound(session.id(), 1);
            ours.hears("standing");
            List<String> sent = new ArrayList<>();
            ours.received.forEach(message -> sent.add(message.toString()));
            for (String path : List.of("/play/" + session.code(), "/j/" + session.code(), "/play/" + session.code() + "/report",
                    "/play/" + session.code() + "/rounds/1/replay", "/api/sessions/" + session.code() + "/report",
                    "/api/sessions/" + session.id() + "/rounds/1/replay", "/api/labs/bittorrent", "/api/sessions/" + session.id())) {
                sent.add(given().cookie("unchoke-seat-" + session.code(), ana.ticket()).header("Authorization", "Bearer " + ana.ticket())
                        .redirects().follow(false).get(path).asString());
            }
            assertThat(sent.toString()).as("the others' names are no secret").contains("Ben");
            secrets.forEach(secret -> assertThat(sent).noneMatch(text -> text.contains(secret)));
            assertThat(given().auth().preemptive().basic(owner, TestAccounts.PASSWORD).get("/api/sessions/" + session.id() + "/grades").asString())
                    .as("the staff see it").contains(benId);
        } finally {
            conducting.end(session.id());
        }
    }
}
