package org.unchoke.labs.bittorrent;

import org.unchoke.lab.Verdict;
import org.unchoke.labs.bittorrent.scenario.Limits;

/** What an instructor's event must fulfil. */
final class EventRules {
    private final World world;

    EventRules(World world) {
        this.world = world;
    }

    Verdict judge(SwarmAction event, int alreadyStaged) {
        if (event instanceof SwarmAction.SeedLeaves leaves) {
            return seedLeaves(leaves.peer());
        }
        if (event instanceof SwarmAction.TrackerOutage outage) {
            return check(outage.seconds() >= 1 && outage.seconds() <= Limits.SECONDS, "bad-number", "An outage lasts 1 to " + Limits.SECONDS + " seconds.");
        }
        if (event instanceof SwarmAction.FlashCrowd crowd) {
            return newcomers(crowd.count(), crowd.strategy(), null, alreadyStaged);
        }
        if (event instanceof SwarmAction.AddBots bots) {
            return newcomers(bots.count(), bots.strategy(), bots.uploadBytesPerSecond(), alreadyStaged);
        }
        if (event instanceof SwarmAction.RemoveBot removal) {
            return check(here(removal.peer()) && !world.peer(removal.peer()).seat.hand(), "no-such-bot", "There is no bot of that number in the swarm.");
        }
        if (event instanceof SwarmAction.SetCapacity change) {
            if (!here(change.peer())) {
                return Verdict.refused("no-such-peer", "There is no peer of that number in the swarm.");
            }
            return check(change.bytesPerSecond() >= 0 && change.bytesPerSecond() <= Limits.RATE, "bad-rate", "A capacity is 0 to " + Limits.RATE + " bytes/s.");
        }
        if (event instanceof SwarmAction.ChurnBurst burst) {
            return check(burst.count() >= 1 && burst.count() <= world.peers.size(), "bad-number", "Say how many bots leave: 1 to " + world.peers.size() + ".");
        }
        if (event instanceof SwarmAction.StopResponding stop) {
            return check(here(stop.peer()), "no-such-peer", "There is no peer of that number in the swarm.");
        }
        if (event instanceof SwarmAction.ExtendTime extension) {
            return check(extension.seconds() >= 1 && world.endsAt + extension.seconds() <= Limits.SECONDS, "bad-number",
                    "A swarm lasts at most " + Limits.SECONDS + " seconds; it is to end at " + world.endsAt + " now.");
        }
        return Verdict.refused("unknown-action", "There is no such event.");
    }

    private Verdict seedLeaves(Integer peer) {
        if (peer == null) {
            return check(world.peers.stream().anyMatch(seed -> seed.initialSeed && seed.present()), "no-seed", "Every seed has left already.");
        }
        return check(here(peer) && world.peer(peer).initialSeed, "no-seed", "That peer is not a seed, or has left already.");
    }

    private Verdict newcomers(int count, String strategy, Long upload, int alreadyStaged) {
        if (!StrategyRules.playsLeechers(strategy)) {
            return Verdict.refused("unknown-strategy", "There is no strategy of that name for a downloading bot.");
        }
        if (upload != null && (upload < 0 || upload > Limits.RATE)) {
            return Verdict.refused("bad-rate", "A capacity is 0 to " + Limits.RATE + " bytes/s.");
        }
        long peers = (long) world.peers.size() + alreadyStaged + count;
        if (count < 1 || peers > Limits.PEERS || peers * world.pieces.count > Limits.CELLS) {
            return Verdict.refused("too-many-peers", "A swarm of this content holds at most " + Math.min(Limits.PEERS, Limits.CELLS / world.pieces.count) + " peers; now there are " + world.peers.size() + ".");
        }
        return Verdict.accepted();
    }

    private boolean here(int peer) {
        return world.exists(peer) && world.peer(peer).state != Peer.State.LEFT;
    }

    private static Verdict check(boolean fine, String code, String message) {
        return fine ? Verdict.accepted() : Verdict.refused(code, message);
    }
}
