package org.unchoke.labs.gnutella;

import org.unchoke.lab.Verdict;
import org.unchoke.labs.gnutella.scenario.Limits;
import org.unchoke.labs.gnutella.strategy.Strategies;

/** What an instructor's event must fulfil. */
final class EventRules {
    private final World world;

    EventRules(World world) {
        this.world = world;
    }

    Verdict judge(GnutellaAction event, int stagedBots) {
        if (event instanceof GnutellaAction.RemoveBestConnected remove) {
            return count(remove.count());
        }
        if (event instanceof GnutellaAction.RemoveRandom remove) {
            return count(remove.count());
        }
        if (event instanceof GnutellaAction.FlashQuery flash) {
            return flash.text() != null && flash.text().length() > Limits.WORDS
                    ? Verdict.refused("long-text", "A query has at most " + Limits.WORDS + " characters.")
                    : count(flash.count());
        }
        if (event instanceof GnutellaAction.BootstrapDown down) {
            return seconds(down.seconds());
        }
        if (event instanceof GnutellaAction.ExtendTime extend) {
            return seconds(extend.seconds());
        }
        if (event instanceof GnutellaAction.AddBots add) {
            return bots(add, stagedBots);
        }
        if (event instanceof GnutellaAction.RemoveBot remove) {
            boolean bot = world.exists(remove.peer()) && !world.servent(remove.peer()).seat.hand();
            return check(bot && world.servent(remove.peer()).state != Servent.State.GONE, "no-such-bot", "There is no such bot.");
        }
        GnutellaAction.SetCapacity set = (GnutellaAction.SetCapacity) event;
        if (!world.exists(set.peer())) {
            return Verdict.refused("no-such-peer", "There is no such servent.");
        }
        return check(set.bytesPerSecond() >= 0 && set.bytesPerSecond() <= Limits.RATE, "bad-rate", "A line sends 0 to " + Limits.RATE + " bytes/s.");
    }

    private Verdict bots(GnutellaAction.AddBots add, int staged) {
        if (!Strategies.bots().contains(add.strategy())) {
            return Verdict.refused("unknown-strategy", "Choose one of " + String.join(", ", Strategies.bots()) + ".");
        }
        long servents = (long) world.servents.size() + staged + add.count();
        return check(add.count() >= 1 && servents <= Limits.SERVENTS, "too-many-peers", "There can be at most " + Limits.SERVENTS + " servents.");
    }

    private static Verdict count(int count) {
        return check(count >= 1 && count <= Limits.SERVENTS, "bad-count", "Give a number from 1 to " + Limits.SERVENTS + ".");
    }

    private static Verdict seconds(int seconds) {
        return check(seconds >= 1 && seconds <= Limits.SECONDS, "bad-seconds", "Give a time from 1 to " + Limits.SECONDS + " s.");
    }

    private static Verdict check(boolean fine, String code, String message) {
        return fine ? Verdict.accepted() : Verdict.refused(code, message);
    }
}
