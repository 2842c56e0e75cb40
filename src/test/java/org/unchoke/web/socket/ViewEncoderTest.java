package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Json;
import org.unchoke.core.Rng;
import org.unchoke.core.Seed;

class ViewEncoderTest {
    record Inner(String code, Integer rank) {}

    record Row(int peer, String name, Integer have, Inner why) {}

    record View(long clock, Integer cap, Inner me, List<Row> rows, List<int[]> edges) {}

    private final ViewEncoder encoder = new ViewEncoder();

    private static Row row(int peer, Integer have) {
        return new Row(peer, "p" + peer, have, new Inner("rate", have));
    }

    private JsonNode send(int round, Object view) {
        Lines lines = Lines.begin();
        encoder.encode(round, 1, view, lines);
        try {
            if (lines.isEmpty()) {
                return null;
            }
            JsonNode message = Json.sparse().readTree(lines.text());
            // Whatever is written by hand is what the record says: other fields would be refused.
            assertThat(Json.full().treeToValue(message, ServerMessage.class)).isNotNull();
            return message;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static View view(long clock, Integer cap, Row... rows) {
        return new View(clock, cap, new Inner("a", null), Arrays.asList(rows), List.of(new int[] {1, 2}));
    }

    @Test
    void encode_first_isASnapshot_thenOnlyWhatChanged() {
        assertThat(send(1, view(1, 5, row(1, 0), row(2, 0))).path("type").asText()).isEqualTo("snapshot");
        JsonNode frame = send(1, view(2, null, row(1, 0), row(2, 9)));
        assertThat(frame.toString()).isEqualTo("{\"type\":\"frame\",\"seq\":2,\"round\":1,\"tick\":1,\"patch\":{\"clock\":2,\"cap\":null,"
                + "\"rows\":[{\"peer\":2,\"have\":9,\"why\":{\"rank\":9}}]}}");
    }

    @Test
    void encode_rowsThatLeftAndCame_areSaid() {
        send(1, view(1, 5, row(1, 0), row(2, 0), row(3, 0)));
        JsonNode frame = send(1, view(1, 5, row(1, 0), row(3, 0), row(4, 1)));
        assertThat(frame.path("gone").toString()).isEqualTo("{\"rows\":[2]}");
        assertThat(frame.at("/patch/rows").toString())
                .isEqualTo("[{\"peer\":4,\"name\":\"p4\",\"have\":1,\"why\":{\"code\":\"rate\",\"rank\":1}}]");
        assertThat(send(1, view(1, 5)).toString()).endsWith("\"gone\":{\"rows\":[1,3,4]}}");
        assertThat(send(1, view(1, 5, row(9, 0))).at("/patch/rows/0/peer").asInt()).isEqualTo(9);
    }

    @Test
    void encode_sameView_sendsNothingAndTakesNoNumber() {
        send(1, view(1, 5, row(1, 0)));
        assertThat(send(1, view(1, 5, row(1, 0)))).isNull();
        assertThat(send(1, view(2, 5, row(1, 0))).path("seq").asInt()).isEqualTo(2);
    }

    @Test
    void encode_rowsInAnotherOrder_orAnotherRound_isASnapshot() {
        send(1, view(1, 5, row(1, 0), row(2, 0)));
        assertThat(send(1, view(1, 5, row(2, 0), row(1, 0))).path("type").asText()).isEqualTo("snapshot");
        assertThat(send(2, view(1, 5, row(2, 0), row(1, 0))).path("type").asText()).isEqualTo("snapshot");
    }

    @Test
    void encode_newRowBeforeOldOnes_isASnapshot() {
        send(1, view(1, 5, row(2, 0)));
        assertThat(send(1, view(1, 5, row(1, 0), row(2, 0))).path("type").asText()).isEqualTo("snapshot");
    }

    @Test
    void encode_anyViewsInTurn_leadTheClientToEachOfThem() {
        Rng rng = new Seed(7).rng();
        ObjectNode client = null;
        for (int turn = 0; turn < 500; turn++) {
            View view = random(rng);
            JsonNode message = send(1, view);
            if (message != null && message.path("type").asText().equals("snapshot")) {
                client = (ObjectNode) message.get("view");
            } else if (message != null) {
                apply(client, message);
            }
            assertThat(client).isEqualTo(tree(view));
        }
    }

    private static View random(Rng rng) {
        List<Row> rows = new ArrayList<>();
        for (int peer = 0; peer < 6; peer++) {
            if (rng.nextInt(4) > 0) {
                Inner why = rng.nextInt(4) == 0 ? null : new Inner("c" + rng.nextInt(2), rng.nextInt(2) == 0 ? null : rng.nextInt(2));
                rows.add(new Row(peer, "p" + peer, rng.nextInt(3) == 0 ? null : rng.nextInt(3), why));
            }
        }
        List<int[]> edges = rng.nextInt(3) == 0 ? List.of() : List.of(new int[] {1, rng.nextInt(2)});
        return new View(rng.nextInt(2), rng.nextInt(2) == 0 ? null : 1, new Inner("a", rng.nextInt(2) == 0 ? null : 3), rows, edges);
    }

    private static JsonNode tree(View view) {
        try {
            return Json.sparse().readTree(Json.sparse().writeValueAsBytes(view));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** As docs/wire.md says. */
    private static void apply(ObjectNode view, JsonNode frame) {
        ObjectNode patch = frame.path("patch").deepCopy();
        Map<Integer, ObjectNode> rows = new LinkedHashMap<>();
        view.withArray("rows").forEach(row -> rows.put(row.get("peer").asInt(), (ObjectNode) row));
        patch.path("rows").forEach(row -> merge(rows.computeIfAbsent(row.get("peer").asInt(), none -> view.objectNode()), row));
        frame.at("/gone/rows").forEach(peer -> rows.remove(peer.asInt()));
        patch.remove("rows");
        merge(view, patch);
        view.putArray("rows").addAll(rows.values());
    }

    private static void merge(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else if (field.getValue().isObject() && target.path(field.getKey()).isObject()) {
                merge((ObjectNode) target.get(field.getKey()), field.getValue());
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
    }

    @Test
    void encode_afterOtherMessages_isALineOfItsOwn() {
        encoder.encode(1, 1, view(1, 5), Lines.begin());
        Lines lines = Lines.begin();
        lines.add("{\"type\":\"pong\"}");
        encoder.encode(1, 2, view(1, 5), lines);
        assertThat(lines.text()).isEqualTo("{\"type\":\"pong\"}");
        encoder.encode(1, 3, view(3, 5), lines);
        assertThat(lines.text()).isEqualTo(
                "{\"type\":\"pong\"}\n{\"type\":\"frame\",\"seq\":2,\"round\":1,\"tick\":3,\"patch\":{\"clock\":3}}");
    }
}
