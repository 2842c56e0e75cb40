package org.unchoke.session.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.unchoke.config.Json;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Match;
import org.unchoke.lab.Names;
import org.unchoke.lab.Seat;
import org.unchoke.lab.SeatAction;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Playback;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

/**
 * A round run again from its recording: shows every tick. A match only goes forward, so several are held, each where
 * somebody looked last; whoever goes on from there waits for a few ticks only, whoever jumps back for a run from the start.
 */
final class Rerun implements Showing {
    /** More people at different places of one round begin to cost each other runs. */
    private static final int MOST_PLACES = 8;

    private record Frame(long tick, Object view) {}

    private final Lab lab;
    private final Recording recording;
    private final Function<Viewer, Optional<String>> marks;
    /** The one used last is the last. */
    private final List<Playback> places = new ArrayList<>();

    private Rerun(Lab lab, Recording recording, Function<Viewer, Optional<String>> marks) {
        this.lab = lab;
        this.recording = recording;
        this.marks = marks;
    }

    /**
     * Runs a finished recording once, to see that it still runs as recorded and what happened in it.
     *
     * @throws Divergence if it does not
     */
    static Rerun of(Lab lab, Recording recording, BooleanSupplier stopped) throws Divergence {
        Marks marks = new Marks(recording);
        new Replayer(lab, recording).toEnd((match, events) -> {
            Showing.unless(stopped);
            marks.add(match.now(), events);
        });
        return new Rerun(lab, recording, viewer -> Optional.of(marks.json(viewer)));
    }

    /** A recording that was run once when its views were kept: what happened in it is known from there. */
    static Rerun known(Lab lab, Recording recording, KeptShowing kept) {
        return new Rerun(lab, recording, kept::marks);
    }

    @Override
    public long step() {
        return 1;
    }

    /** Projector, instructor, and the seats that somebody or something played. */
    @Override
    public List<String> viewers() {
        SortedSet<Integer> seats = new TreeSet<>();
        recording.header().seats().stream()
                .filter(seat -> seat.hand() && seat.holder() != Holder.NOBODY)
                .map(Seat::index)
                .forEach(seats::add);
        recording.entries().stream()
                .filter(entry -> entry.action() instanceof SeatAction.Joined)
                .forEach(entry -> seats.add(entry.actor().seat()));
        List<String> viewers = new ArrayList<>(List.of("projector", "instructor"));
        seats.forEach(seat -> viewers.add(Integer.toString(seat)));
        return viewers;
    }

    @Override
    public Optional<String> marks(Viewer viewer) {
        return viewers().contains(Onlooker.write(viewer)) ? marks.apply(viewer) : Optional.empty();
    }

    @Override
    public synchronized List<String> frames(Viewer viewer, long from, int count, BooleanSupplier stopped) {
        long first = Math.max(0, Math.min(from, recording.outcome().ticks()));
        long last = Math.min(first + count - 1, recording.outcome().ticks());
        List<String> frames = new ArrayList<>();
        try {
            Playback place = placeBefore(first);
            while (place.match().now() < first) {
                Showing.unless(stopped);
                place.tick();
            }
            frames.add(frame(place.match(), viewer, NameMarks.marking()));
            while (place.match().now() < last) {
                Showing.unless(stopped);
                place.tick();
                frames.add(frame(place.match(), viewer, NameMarks.marking()));
            }
        } catch (Divergence impossible) {
            throw new IllegalStateException("It ran when its views were kept", impossible);
        }
        return frames;
    }

    /** The frames of some viewers, by viewer: every so many ticks, and the last. */
    Map<String, List<String>> every(long step, List<String> viewers) throws Divergence {
        Map<String, List<String>> frames = new LinkedHashMap<>();
        viewers.forEach(viewer -> frames.put(viewer, new ArrayList<>()));
        long last = recording.outcome().ticks();
        new Replayer(lab, recording).toEnd((match, events) -> {
            if (match.now() % step == 0 || match.now() == last) {
                frames.forEach((viewer, taken) ->
                        taken.add(frame(match, Onlooker.read(viewer).orElseThrow(), NameMarks.marking())));
                Thread.yield(); // whoever plays at the moment comes first
            }
        });
        return frames;
    }

    /** The match that has the shortest way to a tick. */
    private Playback placeBefore(long tick) throws Divergence {
        Playback nearest = null;
        for (Playback place : places) {
            if (place.match().now() <= tick && (nearest == null || place.match().now() > nearest.match().now())) {
                nearest = place;
            }
        }
        if (nearest == null) {
            nearest = Playback.open(lab, recording);
            if (places.size() >= MOST_PLACES) {
                places.remove(0);
            }
        }
        places.remove(nearest);
        places.add(nearest);
        return nearest;
    }

    /** What a viewer sees now, as JSON. */
    static String frame(Match match, Viewer viewer, Names names) {
        try {
            return Json.sparse().writeValueAsString(new Frame(match.now(), match.view(viewer, names)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
