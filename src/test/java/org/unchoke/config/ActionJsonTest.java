package org.unchoke.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.SeatAction;
import org.unchoke.testing.tiny.TinyAction;
import org.unchoke.testing.tiny.TinyEvent;
import org.unchoke.testing.tiny.TinyLab;

class ActionJsonTest {
    private final ActionJson json = new ActionJson(new TinyLab());

    @Test
    void write_action_namesItsTypeFirst() {
        assertThat(ActionJson.write(new TinyAction.Add(7))).isEqualTo("{\"type\":\"add\",\"amount\":7}");
    }

    @Test
    void read_whatWasWritten_isTheSameAction() throws Exception {
        assertThat(json.parse(ActionJson.write(new TinyAction.Add(7)))).isEqualTo(new TinyAction.Add(7));
        assertThat(json.parse(ActionJson.write(new SeatAction.Autopilot(null)))).isEqualTo(new SeatAction.Autopilot(null));
        assertThat(json.parse("{\"type\":\"joined\"}")).isEqualTo(new SeatAction.Joined());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"type\":\"add\",\"amount\":7,\"seat\":3}", "{\"type\":\"add\",\"amount\":7.5}", "{\"type\":\"add\",\"amount\":\"7\"}",
            "{\"type\":\"add\",\"amount\":null}", "{\"type\":\"add\"}", "{\"type\":\"add\",\"amount\":7,\"amount\":8}",
            "{\"type\":\"add\",\"amount\":1e99}", "{\"type\":\"add\",\"amount\":NaN}", "{\"type\":\"add\",\"amount\":99999999999}",
            "{\"type\":\"subtract\"}", "{\"type\":5}", "{}", "[]", "7", "", "{\"type\":\"autopilot\",\"strategy\":5}",
            "{\"type\":\"org.unchoke.lab.SeatAction$Joined\"}", "{\"type\":\"crash\"} {}"})
    void read_whatIsNoAction_isRefused(String text) {
        assertThatThrownBy(() -> json.parse(text)).isInstanceOf(UnreadableActionException.class).hasMessageNotContaining("org.unchoke");
    }

    @Test
    void sparse_event_hasItsTypeAndNotWhomItIsTold() throws Exception {
        assertThat(Json.sparse().writeValueAsString(new TinyEvent.Added(2, 5)))
                .isEqualTo("{\"type\":\"added\",\"peer\":2,\"amount\":5}");
    }

    record Told(List<LabEvent> events) {}

    @Test
    void sparse_eventInAList_hasItsType() throws Exception {
        assertThat(Json.sparse().writeValueAsString(new Told(List.of(new TinyEvent.Added(2, 5)))))
                .isEqualTo("{\"events\":[{\"type\":\"added\",\"peer\":2,\"amount\":5}]}");
    }
}
