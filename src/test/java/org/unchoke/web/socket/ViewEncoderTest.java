package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Json;

class ViewEncoderTest {
    record Inner(String code, Integer rank) {}

    record Row(int peer, String name, Integer have, Inner why) {}

    record View(long clock, Integer cap, Inner me, List<Row> rows, List<int[]> edges) {}

    private final ViewEncoder encoder = new ViewEncoder();

    private static Row row(int peer, Integer have) {
        return new Row(peer, "p" + peer, have, new Inner("rate", have));
    }

    private JsonNode send(int round, View view) {
        ServerMessage message = encoder.encode(round, 1, view);
        return message == null ? null : Json.sparse().valueToTree(message);
    }

    private static View view(long clock, Integer cap, Row... rows) {
        return new View(clock, cap, new Inner("a", null), Arrays.asList(rows), List.of(new int[] {1, 2}));
    }

    @Test
    void encode_first_isASnapshot_thenOnlyWhatChanged() {
        assertThat(send(1, view(1, 5, row(1, 0), row(2, 0))).path("type").asText()).isEqualTo("snapshot");
        JsonNode frame = send(1, view(2, null, row(1, 0), row(2, 9)));
        assertThat(frame.toString()).isEqualTo("{\"type\":\"frame\",\"seq\":2,\"round\":1,\"tick\":1,\"patch\":{\"clock\":2,"
                + "\"rows\":[{\"peer\":2,\"have\":9,\"why\":{\"rank\":9}}],\"cap\":null}}");
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
}
