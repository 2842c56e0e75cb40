package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Evidence.Curve;
import org.unchoke.lab.Evidence.Moment;
import org.unchoke.lab.LabCard.Unit;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;

/** Watches a match for grades: what each seat got and gave over time, and the moments that mattered to it. */
final class Witness implements Collector<List<Evidence>> {
    /** Ticks between two values of a curve. */
    private static final int STEP = 10;
    private static final int MOST_MOMENTS = 40;

    private final TreeMap<Integer, Seen> seen = new TreeMap<>();
    private Napster match;

    /** What was seen of one seat. */
    private static final class Seen {
        final List<Double> got = new ArrayList<>();
        final List<Double> downloaded = new ArrayList<>();
        final List<Double> uploaded = new ArrayList<>();
        final List<Moment> moments = new ArrayList<>();
        int answered;
    }

    @Override
    public void saw(Match watched, List<LabEvent> events) {
        match = (Napster) watched;
        World world = match.world();
        for (LabEvent event : events) {
            if (event instanceof NapsterEvent.Answered reply) {
                of(reply.peer()).answered++;
            }
            tell(world, event);
        }
        for (Peer peer : world.peers) {
            Seen of = of(peer.index);
            // One value for each step that has begun, also for those who came later.
            while (of.got.size() <= world.now / STEP) {
                of.got.add((double) peer.got());
                of.downloaded.add((double) peer.downloaded);
                of.uploaded.add((double) peer.uploaded);
            }
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
        List<Moment> moments = of(peer).moments;
        if (moments.size() < MOST_MOMENTS) {
            moments.add(new Moment(now, sentence));
        }
    }

    private static String title(World world, int song) {
        return world.music.find(song).title();
    }

    @Override
    public List<Evidence> findings() {
        TreeMap<Integer, Evidence> evidence = new TreeMap<>();
        match.standing().places().forEach(place -> evidence.put(place.seat(), evidence((NapsterStanding) place)));
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
