package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Evidence.Curve;
import org.unchoke.lab.Evidence.Moment;
import org.unchoke.lab.LabCard.Unit;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Series;

/** Watches seats of a match for grades: what each got and gave over time, and the moments that mattered to it. */
final class Witness implements Collector<List<Evidence>> {
    /** Ticks between two values of a curve. */
    private static final int STEP = 10;
    private static final int MOST_MOMENTS = 40;

    private final IntPredicate whose;
    private final TreeMap<Integer, Seen> seen = new TreeMap<>();
    private Napster match;

    /** What was seen of one seat. */
    private static final class Seen {
        final Series got = new Series();
        final Series downloaded = new Series();
        final Series uploaded = new Series();
        final List<Moment> moments = new ArrayList<>();
        int answered;
    }

    /** @param whose which peers are watched, by index */
    Witness(IntPredicate whose) {
        this.whose = whose;
    }

    @Override
    public void saw(Match watched, List<LabEvent> events) {
        match = (Napster) watched;
        World world = match.world();
        for (LabEvent event : events) {
            if (event instanceof NapsterEvent.Answered reply && whose.test(reply.peer())) {
                of(reply.peer()).answered++;
            }
            tell(world, event);
        }
        for (Peer peer : world.peers) {
            if (whose.test(peer.index)) {
                sample(peer, of(peer.index), world.now / STEP);
            }
        }
    }

    /** One value for each step that has begun, also for those who came later. */
    private static void sample(Peer peer, Seen of, long steps) {
        while (of.got.size() <= steps) {
            of.got.append(peer.got());
            of.downloaded.append(peer.downloaded);
            of.uploaded.append(peer.uploaded);
        }
    }

    private Seen of(int peer) {
        return seen.computeIfAbsent(peer, any -> new Seen());
    }

    private void tell(World world, LabEvent event) {
        if (event instanceof NapsterEvent.Completed done && done.wanted()) {
            note(done.to(), world.now, "You had “" + title(world, done.song()) + "” from {" + done.from() + "}, " + done.seconds() + " s after asking.");
        } else if (event instanceof NapsterEvent.Decoy decoy) {
            note(decoy.to(), world.now, "What {" + decoy.from() + "} called “" + title(world, decoy.song()) + "” was something else.");
        } else if (event instanceof NapsterEvent.Failed failed && (failed.reason().equals("gone") || failed.reason().equals("noAnswer"))) {
            note(failed.to(), world.now, failed.reason().equals("gone")
                    ? "{" + failed.from() + "} left in the middle of “" + title(world, failed.song()) + "”."
                    : "{" + failed.from() + "} was listed with “" + title(world, failed.song()) + "”, but did not answer.");
        } else if (event instanceof NapsterEvent.Unanswered query) {
            note(query.peer(), world.now, "The index did not reply to “" + query.words() + "”.");
        } else if (event instanceof NapsterEvent.ServerDown down) {
            down.members().forEach(peer -> note(peer, world.now, "The index went down."));
        } else if (event instanceof NapsterEvent.Finished finished) {
            note(finished.peer(), world.now, "You had everything on your list.");
        }
    }

    private void note(int peer, long now, String sentence) {
        if (whose.test(peer) && of(peer).moments.size() < MOST_MOMENTS) {
            of(peer).moments.add(new Moment(now, sentence));
        }
    }

    private static String title(World world, int song) {
        return world.music.find(song).title();
    }

    @Override
    public List<Evidence> findings() {
        TreeMap<Integer, Evidence> evidence = new TreeMap<>();
        match.standing().places().stream()
                .filter(place -> whose.test(place.seat()))
                .forEach(place -> evidence.put(place.seat(), evidence((NapsterStanding) place)));
        return List.copyOf(evidence.values());
    }

    private NapsterEvidence evidence(NapsterStanding place) {
        Seen of = of(place.seat());
        return new NapsterEvidence(
                place,
                match.world().peer(place.seat()).onlineSeconds,
                of.answered,
                List.of(
                        new Curve("Songs got", Unit.COUNT, STEP, of.got),
                        new Curve("Downloaded", Unit.BYTES, STEP, of.downloaded),
                        new Curve("Gave", Unit.BYTES, STEP, of.uploaded)),
                of.moments);
    }
}
