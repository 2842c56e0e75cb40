package org.unchoke.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.unchoke.core.Viewer;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Names;
import org.unchoke.session.Subscriber.Farewell;

/** The people of a session and its watchers, and what they are sent. Touched by the host's mailbox only. */
final class Audience {
    private final Map<Integer, Member> members = new TreeMap<>();
    private final Map<Subscriber, Member> connected = new IdentityHashMap<>();
    private final Map<Subscriber, Watcher> watchers = new LinkedHashMap<>();
    private String[] called = new String[0];
    private Names names = Names.ofScenario();

    /** The people, by place. */
    Map<Integer, Member> members() {
        return members;
    }

    Map<Subscriber, Watcher> watchers() {
        return watchers;
    }

    /** The one whose connection that is; {@code null} if it is nobody's. */
    Member of(Subscriber subscriber) {
        return connected.get(subscriber);
    }

    /** Somebody is connected from now on; whatever the seat's connection was before is its own no longer. */
    void connect(Member member, Subscriber subscriber) {
        connected.remove(member.subscriber);
        connected.put(subscriber, member);
        member.subscriber = subscriber;
    }

    void disconnect(Member member) {
        connected.remove(member.subscriber);
        member.subscriber = null;
    }

    /** That person; {@code null} if it is none of the session's. */
    Member of(UUID person) {
        return members.values().stream().filter(member -> member.person.equals(person)).findFirst().orElse(null);
    }

    void rename(UUID person, String name) {
        members.values().stream().filter(member -> member.person.equals(person)).forEach(member -> member.name = name);
    }

    /** Takes somebody out. */
    void expel(UUID person, Farewell farewell, String because) {
        members.values().removeIf(member -> {
            boolean gone = member.person.equals(person);
            if (gone && member.present()) {
                member.subscriber.close(farewell, because);
                connected.remove(member.subscriber);
            }
            return gone;
        });
    }

    void everybody(Consumer<Subscriber> message) {
        people(message);
        watchers.keySet().forEach(message);
    }

    void people(Consumer<Subscriber> message) {
        present().forEach(member -> message.accept(member.subscriber));
    }

    private Collection<Member> present() {
        return members.values().stream().filter(Member::present).toList();
    }

    /** People by their own names, the others by the scenario's. The same object as long as all have the same names. */
    Names names(OpenRound round) {
        String[] now = called(round, (place, name) -> name);
        if (!Arrays.equals(now, called)) {
            called = now;
            names = names(now);
        }
        return names;
    }

    /** What the projector calls everybody. */
    Names projected(OpenRound round, ProjectorNames how) {
        return names(called(round, how::of));
    }

    private String[] called(OpenRound round, BiFunction<Integer, String, String> how) {
        String[] bySeat = new String[round.header.seats().size()];
        members.values().forEach(member -> bySeat[round.seat(member.place)] = how.apply(member.place, member.name));
        return bySeat;
    }

    private static Names names(String[] bySeat) {
        return (seat, given) -> seat < bySeat.length && bySeat[seat] != null ? bySeat[seat] : given;
    }

    /** What somebody is to see. */
    record Sight(Subscriber subscriber, Viewer viewer, int round, long tick, Object view) {
        void show() {
            showTo(subscriber);
        }

        void showTo(Subscriber other) {
            other.view(round, tick, view);
        }
    }

    /** What everybody is to see of the match as it is now. */
    List<Sight> look(OpenRound round, ProjectorNames how) {
        Names names = names(round);
        Names projected = watchers.isEmpty() ? names : projected(round, how);
        List<Sight> sights = new ArrayList<>();
        for (Member member : present()) {
            sights.add(look(round, member.subscriber, Viewer.seat(round.seat(member.place)), names));
        }
        watchers.forEach((subscriber, watcher) ->
                sights.add(look(round, subscriber, watcher.in(round), watcher.projector() ? projected : names)));
        return sights;
    }

    /** What one subscriber is to see. */
    Sight look(OpenRound round, Subscriber subscriber, Viewer viewer, Names names) {
        return new Sight(subscriber, viewer, round.header.n(), round.match.now(), round.match.view(viewer, names));
    }

    /** Everybody is told what concerns the own seat. */
    void tell(OpenRound round, List<LabEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<Integer, List<LabEvent>> bySeat = new TreeMap<>();
        for (LabEvent event : events) {
            for (int seat : event.concerns()) {
                bySeat.computeIfAbsent(seat, none -> new ArrayList<>()).add(event);
            }
        }
        present().forEach(member -> tell(round, member.subscriber, bySeat.get(round.seat(member.place))));
        watchers.forEach((subscriber, watcher) -> {
            if (watcher.in(round) instanceof Viewer.SeatViewer shoulder) {
                tell(round, subscriber, bySeat.get(shoulder.seat()));
            }
        });
    }

    private static void tell(OpenRound round, Subscriber subscriber, List<LabEvent> events) {
        if (events != null) {
            subscriber.events(round.header.n(), round.match.now(), events);
        }
    }
}
