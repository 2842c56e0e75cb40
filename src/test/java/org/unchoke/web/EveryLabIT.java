package org.unchoke.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.unchoke.config.ActionJson;
import org.unchoke.config.Documents;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Seed;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Document;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Seat;
import org.unchoke.labs.LabCatalog;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;
import org.unchoke.testing.PackagedApp;
import org.unchoke.testing.Patience;

/** A crash in the middle of a round of every lab in the catalogue: each goes on where it was, as if nothing had been. */
class EveryLabIT {

    @Test
    void rounds_ofEveryLab_surviveACrashAndEndAsTheyWouldHave() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("every-lab").start()) {
            Map<String, String> sessions = new TreeMap<>();
            for (Lab lab : LabCatalog.all()) {
                sessions.put(lab.card().id(), begin(app, lab));
            }
            sessions.values().forEach(session -> Patience.await().until(() -> state(app, session).equals("running")));
            Thread.sleep(3000); // some ticks, so that there is something to lose
            app.kill();
            app.start();
            for (String session : sessions.values()) {
                Patience.await().until(() -> state(app, session).equals("recovered"));
                ask().post(app.base() + "/api/sessions/" + session + "/resume").then().statusCode(200);
            }
            Thread.sleep(2000);
            for (Map.Entry<String, String> each : sessions.entrySet()) {
                ask().post(app.base() + "/api/sessions/" + each.getValue() + "/rounds/1/end").then().statusCode(200);
                JsonPath result = ask().get(app.base() + "/api/sessions/" + each.getValue() + "/results").then().statusCode(200).extract().jsonPath();
                JsonPath recorded = ask().get(app.base() + "/api/sessions/" + each.getValue() + "/rounds/1/recording")
                        .then().statusCode(200).extract().jsonPath();
                assertThat(result.getString("rounds[0].fingerprint")).as(each.getKey())
                        .isEqualTo(Fingerprint.hex(undisturbed(each.getKey(), recorded)));
            }
        }
    }

    /** Three people, a seed that is known; nobody moves. */
    private static String begin(PackagedApp app, Lab lab) throws Exception {
        String body = "{\"lab\": \"" + lab.card().id() + "\", \"seed\": 11, \"scenario\": " + Documents.write(scenario(lab)) + "}";
        JsonPath made = ask().body(body).post(app.base() + "/api/sessions").then().statusCode(201).extract().jsonPath();
        String session = made.getString("id");
        for (String name : List.of("Ana", "Ben", "Cem")) {
            given().contentType("application/json").body("{\"name\": \"" + name + "\"}")
                    .post(app.base() + "/api/sessions/" + made.getString("code") + "/seats").then().statusCode(201);
        }
        ask().post(app.base() + "/api/sessions/" + session + "/start").then().statusCode(200);
        return session;
    }

    private static Document scenario(Lab lab) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/scenarios", lab.card().id()))) {
            return Documents.parse(Files.readString(files.sorted().findFirst().orElseThrow()));
        }
    }

    /** The same match without a crash: from seed and log, as any program could compute it again. */
    private static long undisturbed(String id, JsonPath recorded) throws Exception {
        Lab lab = LabCatalog.find(id).orElseThrow();
        Document document = scenario(lab);
        List<Seat> seats = new ArrayList<>();
        for (Seat seat : lab.seats(lab.scenario(document), new Seed(11))) {
            String holder = recorded.getString("header.seats[" + seat.index() + "].holder");
            seats.add(seat.heldBy(Holder.valueOf(holder.toUpperCase(Locale.ROOT))));
        }
        List<Recording.Entry> entries = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().valueToTree(recorded.getList("actions"))) {
            Actor actor = new Actor(Actor.Role.valueOf(row.get("actor").asText().toUpperCase(Locale.ROOT)), row.path("seat").asInt(Actor.NO_SEAT));
            entries.add(new Recording.Entry(row.get("seq").asLong(), row.get("tick").asLong(), actor, null,
                    new ActionJson(lab).parse(row.get("action").toString())));
        }
        Recording.Header header = new Recording.Header(id, lab.rulesVersion(), document, new Seed(11), seats);
        return new Replayer(lab, new Recording(header, entries, null)).to(recorded.getLong("ticks"), (match, events) -> {}).fingerprint();
    }

    private static String state(PackagedApp app, String session) {
        return ask().get(app.base() + "/api/sessions/" + session).then().statusCode(200).extract().path("state");
    }

    private static RequestSpecification ask() {
        return given().contentType("application/json").auth().preemptive().basic("instructor", PackagedApp.INSTRUCTOR_PASSWORD);
    }
}
