package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;
import org.unchoke.session.Subscriber.Farewell;
import org.unchoke.session.Subscriber.Reply;
import org.unchoke.testing.tiny.TinyAction;
import org.unchoke.testing.tiny.TinyLab;

/** Whatever people and instructors do in whatever order: the recording and the live match are the same. */
class InterleavingsTest {
    private static final int PLACES = 4;

    enum Move {
        JOIN, CONNECT, LOSE, REMOVE, ACT, ACT_AGAIN, PAUSE, RESUME, STEP, WAIT
    }

    record Person(UUID id, Listening connection) {}

    @Property(tries = 100, seed = "1", shrinking = ShrinkingMode.OFF)
    void interleaving_ofJoinsLeavesActionsPausesReconnects_leavesRecordingAndLiveStateEqual(
            @ForAll @Size(max = 120) List<Move> moves, @ForAll @IntRange(max = 3) int slowestAppend, @ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        try (InMemory session = new InMemory(PLACES, () -> slowestAppend == 0 ? 0 : random.nextInt(slowestAppend + 1))) {
            Map<Integer, Person> people = new TreeMap<>();
            long[] lastId = new long[PLACES];
            for (Move move : moves) {
                make(session.host, move, random.nextInt(PLACES), people, lastId);
            }
            session.host.closeRound().get(60, TimeUnit.SECONDS);
            Recording recording = session.recording();
            // Throws if it ends in another state than the live match did.
            new Replayer(new TinyLab(), recording).toEnd((match, events) -> {});
            people.forEach((place, person) -> promised(recording, place, person));
        }
    }

    private static void make(SessionHost host, Move move, int place, Map<Integer, Person> people, long[] lastId)
            throws InterruptedException {
        Person person = people.get(place);
        if (move == Move.JOIN && person == null) {
            Person fresh = new Person(UUID.randomUUID(), new Listening());
            people.put(place, fresh);
            host.admit(fresh.id(), place, "Place " + place);
            host.connect(fresh.id(), fresh.connection());
        } else if (move == Move.PAUSE || move == Move.RESUME || move == Move.STEP) {
            command(host, move);
        } else if (move == Move.WAIT) {
            Thread.sleep(1);
        } else if (person != null) {
            act(host, move, place, person, people, lastId);
        }
    }

    private static void command(SessionHost host, Move move) {
        try {
            switch (move) {
                case PAUSE -> host.pause();
                case RESUME -> host.resume();
                default -> host.step();
            }
        } catch (RefusedException wrongMoment) {
            assertThat(wrongMoment.refusal()).isEqualTo(Refusal.WRONG_STATE);
        }
    }

    private static void act(SessionHost host, Move move, int place, Person person, Map<Integer, Person> people, long[] lastId) {
        switch (move) {
            case CONNECT -> host.connect(person.id(), person.connection());
            case LOSE -> host.leave(person.connection());
            case REMOVE -> {
                people.remove(place);
                host.expel(person.id(), Farewell.REMOVED, null);
            }
            case ACT -> host.submit(person.connection(), ++lastId[place], Listening.json(new TinyAction.Add(1 + place)));
            case ACT_AGAIN -> {
                if (lastId[place] > 0) {
                    host.submit(person.connection(), lastId[place], Listening.json(new TinyAction.Add(1 + place)));
                }
            }
            default -> {}
        }
    }

    private static void promised(Recording recording, int place, Person person) {
        for (Object heard : person.connection().heard) {
            if (heard instanceof Reply reply && reply.tick() != null) {
                assertThat(recording.entries()).filteredOn(entry -> entry.actor().seat() == place + 1
                        && entry.id() != null && entry.id() == reply.re() && entry.tick() == reply.tick()).hasSize(1);
            }
        }
    }
}
