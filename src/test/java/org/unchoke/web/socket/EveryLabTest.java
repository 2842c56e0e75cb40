package org.unchoke.web.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unchoke.config.Documents;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Seed;
import org.unchoke.grading.Examination;
import org.unchoke.grading.SeatReport;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.Seat;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.LabCatalog;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;
import org.unchoke.session.Conducting;
import org.unchoke.session.Recordings;
import org.unchoke.session.Seating;
import org.unchoke.session.SessionRef;
import org.unchoke.session.ShippedScenarios;
import org.unchoke.simulation.Run;
import org.unchoke.testing.Patience;
import org.unchoke.testing.TestSessions;

/** What the platform does with every lab in the catalogue: a class of forty live, recording, replay, grades, headless runs. */
@QuarkusTest
class EveryLabTest {
    private static final int CLASS = 40;

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    TestSessions testSessions;

    @Inject
    ShippedScenarios scenarios;

    @Inject
    Recordings recordings;

    static List<Lab> labs() {
        return LabCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void class_ofForty_playsLiveAndIsRecordedReplayedAndGraded(Lab lab) throws Exception {
        SessionRef session = testSessions.create(lab.card().id(), forForty(lab), TestSessions.ANYBODY);
        conducting.speed(session.id(), 10);
        List<WireClient> clients = new ArrayList<>();
        for (int i = 0; i < CLASS; i++) {
            String ticket = seating.join(session.code(), "Student " + i, null).ticket();
            clients.add(WireClient.withTicket(TestSessions.url(session.code()), ticket).say("{\"type\":\"hello\"}"));
        }
        conducting.start(session.id());
        String strategy = lab.strategies().stream().filter(StrategyCard::autopilot).findFirst().orElseThrow().id();
        for (WireClient client : clients) {
            assertThat(client.hears("snapshot").at("/view/me/name").asText()).startsWith("Student ");
            client.say("{\"id\":1,\"type\":\"autopilot\",\"strategy\":\"" + strategy + "\"}");
        }
        for (WireClient client : clients) {
            assertThat(client.replyTo(1).path("ok").asBoolean()).isTrue();
            client.hears("frame");
        }
        conducting.end(session.id());
        clients.forEach(client -> assertThat(client.hears("standing").path("standing").size()).isGreaterThanOrEqualTo(CLASS));
        clients.forEach(WireClient::close);

        Recording recording = recordings.find(session.id(), 1).recording();
        assertThat(recording.entries()).hasSizeGreaterThanOrEqualTo(CLASS);
        assertThat(new Replayer(lab, recording).toEnd((match, events) -> {}).fingerprint()).isEqualTo(recording.outcome().fingerprint());
        Examination examination = new Examination(lab, recording);
        int seat = recording.header().seats().stream().filter(Seat::hand).findFirst().orElseThrow().index();
        SeatReport report = examination.examine(seat, () -> false, () -> {});
        assertThat(report.verdicts()).hasSize((int) lab.rubric().criteria().stream().filter(criterion -> !criterion.manual()).count());
        assertThat(report.verdicts()).isNotEmpty();
        assertThat(report.facts()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void simulation_ofAShippedScenario_givesWhatARunGives(Lab lab) throws Exception {
        Document shorter = forForty(lab).with("endsAtSeconds", 60);
        Scenario scenario = lab.scenario(shorter);
        Run direct = Run.play(lab, scenario, new Seed(5), () -> false, (tick, events) -> {});
        String job = instructor().body("{\"lab\": \"" + lab.card().id() + "\", \"seeds\": [5], \"scenario\": " + Documents.write(shorter) + "}")
                .post("/api/simulations").path("job");
        Patience.await().until(() -> instructor().get("/api/simulations/" + job).path("state").equals("done"));
        instructor().get("/api/simulations/" + job).then().statusCode(200)
                .body("runs[0].fingerprint", equalTo(Fingerprint.hex(direct.fingerprint())))
                .body("runs[0].peers.size()", equalTo(direct.places().size()))
                .body("runs[0].measures.keySet().sort()", equalTo(List.copyOf(direct.measures().keySet())));
    }

    private static RequestSpecification instructor() {
        return given().auth().preemptive().basic("instructor", "correct-horse").contentType("application/json");
    }

    /** The lab's first scenario with room for the class. */
    private Document forForty(Lab lab) {
        return scenarios.all().stream()
                .filter(shipped -> shipped.lab().equals(lab.card().id()))
                .map(ShippedScenarios.Shipped::document)
                .filter(document -> hands(lab, document) >= CLASS)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The lab " + lab.card().id() + " ships no scenario for a class of " + CLASS));
    }

    private static long hands(Lab lab, Document document) {
        try {
            return lab.seats(lab.scenario(document), new Seed(1)).stream().filter(Seat::hand).count();
        } catch (Exception wrong) {
            throw new AssertionError(wrong);
        }
    }
}
