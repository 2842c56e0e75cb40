package org.unchoke.labs.napster;

import java.util.List;
import org.unchoke.lab.Verdict;
import org.unchoke.labs.napster.Napster.Staged;
import org.unchoke.labs.napster.scenario.Limits;
import org.unchoke.labs.napster.scenario.Words;
import org.unchoke.labs.napster.strategy.Strategies;

/** What an instructor's event must fulfil. */
final class EventRules {
    private static final int QUERIES = 1_000_000;

    private final World world;
    private final List<Staged> staged;

    EventRules(World world, List<Staged> staged) {
        this.world = world;
        this.staged = staged;
    }

    Verdict judge(NapsterAction event) {
        if (event instanceof NapsterAction.IndexDown down) {
            return indexDown(down);
        }
        if (event instanceof NapsterAction.FilterTitle filter) {
            String words = filter.words();
            return check(words != null && words.length() <= Limits.WORDS && !Words.of(words).isEmpty(), "no-words",
                    "Write at least one word of an artist or a title, " + Limits.WORDS + " characters at most.");
        }
        if (event instanceof NapsterAction.IndexOverloaded load) {
            boolean fine = load.queriesPerSecond() >= 1 && load.queriesPerSecond() <= QUERIES && seconds(load.seconds());
            return check(fine, "bad-number", "Say how many queries a second, 1 to " + QUERIES + ", and for how many seconds.");
        }
        if (event instanceof NapsterAction.ChurnBurst burst) {
            return check(burst.count() >= 1 && burst.count() <= world.peers.size(), "bad-number",
                    "Say how many bots vanish: 1 to " + world.peers.size() + ".");
        }
        if (event instanceof NapsterAction.AddBots bots) {
            return addBots(bots);
        }
        if (event instanceof NapsterAction.ExtendTime extension) {
            return check(extension.seconds() >= 1 && world.endsAt + extension.seconds() <= Limits.SECONDS, "bad-number",
                    "A match lasts at most " + Limits.SECONDS + " seconds; it is to end at " + world.endsAt + " now.");
        }
        return Verdict.refused("unknown-action", "There is no such event.");
    }

    private Verdict indexDown(NapsterAction.IndexDown down) {
        if (down.server() != null && (down.server() < 0 || down.server() >= world.servers.size())) {
            return Verdict.refused("no-such-server", "The index has the servers 0 to " + (world.servers.size() - 1) + ".");
        }
        if (down.seconds() != null && !seconds(down.seconds())) {
            return Verdict.refused("bad-number", "It is down for 1 to " + Limits.SECONDS + " seconds; leave that out for ever.");
        }
        boolean any = world.servers.stream().anyMatch(server -> server.up && (down.server() == null || down.server() == server.number));
        return check(any, "down-already", "That is down already.");
    }

    private Verdict addBots(NapsterAction.AddBots bots) {
        if (!Strategies.bots().contains(bots.strategy() == null ? "" : bots.strategy())) {
            return Verdict.refused("unknown-strategy", "There is no strategy of that name for a bot.");
        }
        long peers = (long) world.peers.size() + bots.count();
        for (Staged item : staged) {
            peers += item.action() instanceof NapsterAction.AddBots others ? others.count() : 0;
        }
        return check(bots.count() >= 1 && peers <= Limits.PEERS, "too-many-peers",
                "There can be at most " + Limits.PEERS + " peers; now there are " + world.peers.size() + ".");
    }

    private static boolean seconds(int seconds) {
        return seconds >= 1 && seconds <= Limits.SECONDS;
    }

    private static Verdict check(boolean fine, String code, String message) {
        return fine ? Verdict.accepted() : Verdict.refused(code, message);
    }
}
