package org.unchoke.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.unchoke.config.ActionJson;
import org.unchoke.config.Json;
import org.unchoke.lab.Action;
import org.unchoke.lab.LabEvent;
import org.unchoke.testing.Patience;

/** A connection that keeps what it is told. */
final class Listening implements Subscriber {
    final List<Object> heard = new CopyOnWriteArrayList<>();
    private volatile String because;

    record View(int round, long tick, Object view) {}

    record Events(int round, long tick, List<LabEvent> events) {}

    record Ended(int round, List<Map<String, Object>> standing) {}

    @Override
    public void welcome(Welcome welcome) {
        heard.add(welcome);
    }

    @Override
    public void status(SessionStatus status) {
        heard.add(status);
    }

    @Override
    public void view(int round, long tick, Object view) {
        heard.add(new View(round, tick, view));
    }

    @Override
    public void events(int round, long tick, List<LabEvent> events) {
        heard.add(new Events(round, tick, events));
    }

    @Override
    public void reply(Reply reply) {
        heard.add(reply);
    }

    @Override
    public void standing(int round, List<Map<String, Object>> standing) {
        heard.add(new Ended(round, standing));
    }

    @Override
    public void close(Farewell farewell, String because) {
        this.because = because;
        heard.add(farewell);
    }

    String because() {
        return because;
    }

    String everything() {
        return heard.toString();
    }

    <T> T hears(Class<T> type, Predicate<T> which) {
        return Patience.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).until(() -> heard.stream()
                .filter(type::isInstance).map(type::cast).filter(which).findFirst().orElse(null), Objects::nonNull);
    }

    Reply replyTo(long id) {
        return hears(Reply.class, reply -> reply.re() == id);
    }

    static ObjectNode json(Action action) {
        return ActionJson.tree(action);
    }

    String text(Object record) throws Exception {
        return Json.sparse().writeValueAsString(record);
    }
}
