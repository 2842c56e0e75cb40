package org.unchoke.labs.napster;

import org.unchoke.lab.Holder;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.napster.scenario.Limits;
import org.unchoke.labs.napster.scenario.Line;
import org.unchoke.labs.napster.scenario.Words;

/** What a person's move must fulfil. Each refusal says what to do instead. */
final class MoveRules {
    private final World world;

    MoveRules(World world) {
        this.world = world;
    }

    Verdict judge(Peer peer, Plan plan, NapsterAction move) {
        if (plan.holder != Holder.STUDENT) {
            return Verdict.refused("seat-empty", "Nobody holds this seat; take it first.");
        }
        if (peer.state == Peer.State.LEFT) {
            return Verdict.refused("left-service", "Your peer has gone.");
        }
        if (peer.state == Peer.State.WAITING) {
            return Verdict.refused("not-joined-yet", "Your peer is not online yet.");
        }
        if (!plan.manual) {
            return Verdict.refused("autopilot-on", "The autopilot is at work; take the seat back first.");
        }
        if (move instanceof NapsterAction.Search search) {
            return search(plan, search.words());
        }
        if (move instanceof NapsterAction.Download download) {
            return download(peer, plan, download);
        }
        if (move instanceof NapsterAction.Cancel cancel) {
            return check(plan.downloads.contains(Hit.key(cancel.song(), cancel.peer())), "no-such-download",
                    "You are not downloading that song from there.");
        }
        if (move instanceof NapsterAction.Slots slots) {
            return check(slots.count() >= 0 && slots.count() <= Limits.SLOTS, "bad-number",
                    "Serve 0 to " + Limits.SLOTS + " uploads at a time.");
        }
        if (move instanceof NapsterAction.ReportLine report) {
            return check(Line.parse(report.line()) != null, "unknown-line", "Choose one of " + String.join(", ", Line.codes()) + ".");
        }
        Integer song = move instanceof NapsterAction.Share share ? share.song() : move instanceof NapsterAction.Unshare stop ? stop.song() : null;
        return check(song == null || peer.library.containsKey(song), "not-yours", "That song is not in your library.");
    }

    private static Verdict search(Plan plan, String words) {
        if (words == null || words.length() > Limits.WORDS || Words.of(words).isEmpty()) {
            return Verdict.refused("no-words", "Write at least one word of an artist or a title, " + Limits.WORDS + " characters at most.");
        }
        return check(!plan.searching, "search-under-way", "You have asked already; wait for the index to reply.");
    }

    private Verdict download(Peer peer, Plan plan, NapsterAction.Download move) {
        if (world.music.find(move.song()) == null || !peer.known.containsKey(Hit.key(move.song(), move.peer()))) {
            return Verdict.refused("unknown-source", "The index never told you of that copy; search first.");
        }
        if (peer.library.containsKey(move.song())) {
            return Verdict.refused("have-it", "You have that song already.");
        }
        if (plan.downloads.contains(Hit.key(move.song(), move.peer()))) {
            return Verdict.refused("already-asked", "You have asked there for that song already.");
        }
        int most = world.scenario.rules().maxDownloads();
        return check(plan.downloads.size() < most, "downloads-full", "You can ask for " + most + " at a time; wait, or give one up.");
    }

    private static Verdict check(boolean fine, String code, String message) {
        return fine ? Verdict.accepted() : Verdict.refused(code, message);
    }
}
