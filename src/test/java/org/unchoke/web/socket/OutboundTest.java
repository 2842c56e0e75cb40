package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Json;
import org.unchoke.lab.Standing;
import org.unchoke.labs.bittorrent.SwarmStanding;

class OutboundTest {
    private final List<String> sent = new ArrayList<>();
    private final List<CloseReason> closed = new ArrayList<>();
    /** Never done with what it is given first, like a socket whose client reads nothing. */
    private final WebSocketConnection slow = connection(Uni.createFrom().nothing());
    private final WebSocketConnection quick = connection(Uni.createFrom().voidItem());

    private WebSocketConnection connection(Uni<Void> sending) {
        return (WebSocketConnection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {WebSocketConnection.class}, (proxy, method, given) -> {
            if (method.getName().equals("sendText")) {
                sent.add((String) given[0]);
                return sending;
            }
            closed.add((CloseReason) given[0]);
            return Uni.createFrom().voidItem();
        });
    }

    private static Outbound to(WebSocketConnection connection) {
        return new Outbound(connection, new Sending(new SimpleMeterRegistry()), Runnable::run);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> standing(int places) {
        return IntStream.range(0, places).mapToObj(i -> (Standing.Place) new SwarmStanding(i, i + 1, "Student " + i, "leecher", "hand", 65_536, 1, 4060L, 268_435_456, 268_451_840, 3.98765))
                .map(place -> (Map<String, Object>) Json.full().convertValue(place, Map.class)).toList();
    }

    @Test
    void standing_ofAThousand_isSentAndNobodyIsTooSlow() {
        to(quick).standing(1, standing(1000));
        assertThat(closed).isEmpty();
        assertThat(sent).singleElement().asString().hasSizeGreaterThan(128 * 1024).startsWith("{\"type\":\"standing\"").contains("Student 999");
    }

    @Test
    void standing_toMany_isOneTextForAll() {
        Sending sending = new Sending(new SimpleMeterRegistry());
        List<Map<String, Object>> places = standing(3);
        new Outbound(quick, sending, Runnable::run).standing(1, places);
        new Outbound(quick, sending, Runnable::run).standing(1, places);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).isSameAs(sent.get(1));
    }

    @Test
    void standing_whileTheClientReadsNothing_waitsOnceAndClosesNothing() {
        Outbound outbound = to(slow);
        outbound.send(Map.of("type", "first"));
        for (int i = 0; i < 100; i++) {
            outbound.standing(1, standing(100));
        }
        assertThat(closed).isEmpty();
        assertThat(sent).containsExactly("{\"type\":\"first\"}");
    }

    @Test
    void send_moreThanMayWait_closesAsTooSlow() {
        Outbound outbound = to(slow);
        for (int i = 0; i < 66; i++) {
            outbound.send(Map.of("type", "other"));
        }
        assertThat(closed).containsExactly(Closing.TOO_SLOW);
    }
}
