package org.unchoke.session.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unchoke.config.ActionJson;
import org.unchoke.config.Json;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Actor;
import org.unchoke.lab.LabEvent;
import org.unchoke.replay.Recording;

/**
 * What to mark on the way through a round. A seat gets what it was told; everybody else gets what the instructor did and
 * what happened seldom: something that happens to everyone all the time says nothing on a line of time.
 */
final class Marks {
    private static final int MOST_OF_A_SEAT = 3000;
    private static final int SELDOM = 2;

    private sealed interface Mark {
        long tick();
    }

    private record Told(long tick, LabEvent event) implements Mark {}

    /** @param event an action of the instructor's */
    private record Done(long tick, ObjectNode event) implements Mark {}

    private final int seats;
    private final List<Mark> done;
    private final Map<Integer, List<Mark>> bySeat = new TreeMap<>();
    private final Map<Class<?>, List<Mark>> byType = new LinkedHashMap<>();

    Marks(Recording recording) {
        seats = recording.header().seats().size();
        done = recording.entries().stream()
                .filter(entry -> entry.actor().role() == Actor.Role.INSTRUCTOR)
                .map(entry -> (Mark) new Done(entry.tick(), ActionJson.tree(entry.action())))
                .toList();
    }

    void add(long tick, List<LabEvent> events) {
        for (LabEvent event : events) {
            Mark mark = new Told(tick, event);
            for (int seat : event.concerns()) {
                put(bySeat.computeIfAbsent(seat, none -> new ArrayList<>()), MOST_OF_A_SEAT, mark);
            }
            put(byType.computeIfAbsent(event.getClass(), none -> new ArrayList<>()), SELDOM * seats + 1, mark);
        }
    }

    private static void put(List<Mark> marks, int most, Mark mark) {
        if (marks.size() < most) {
            marks.add(mark);
        }
    }

    /** As a JSON array. */
    String json(Viewer viewer) {
        List<Mark> marks = viewer instanceof Viewer.SeatViewer held ? bySeat.getOrDefault(held.seat(), List.of()) : seldom();
        try {
            return Json.sparse().writeValueAsString(marks);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Mark> seldom() {
        Stream<Mark> events = byType.values().stream().filter(marks -> marks.size() <= SELDOM * seats).flatMap(List::stream);
        return Stream.concat(done.stream(), events).sorted((a, b) -> Long.compare(a.tick(), b.tick())).toList();
    }
}
