package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Holder;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;

/** Lets the instructor's and the scenario's events happen. They were checked before. */
final class Incidents {
    private final World world;
    private final Life life;

    Incidents(World world, Life life) {
        this.world = world;
        this.life = life;
    }

    void happen(SwarmAction event) {
        if (event instanceof SwarmAction.SeedLeaves leaves) {
            seedsLeave(leaves.peer());
        } else if (event instanceof SwarmAction.TrackerOutage outage) {
            world.trackerBackAt = world.now + outage.seconds();
            world.happened(new SwarmEvent.TrackerDown(outage.seconds()));
        } else if (event instanceof SwarmAction.FlashCrowd crowd) {
            add(crowd.count(), crowd.strategy(), null);
        } else if (event instanceof SwarmAction.AddBots bots) {
            add(bots.count(), bots.strategy(), bots.uploadBytesPerSecond());
        } else if (event instanceof SwarmAction.RemoveBot removal) {
            remove(world.peer(removal.peer()));
        } else if (event instanceof SwarmAction.SetCapacity change) {
            world.peer(change.peer()).uploadCapacity = change.bytesPerSecond();
            world.happened(new SwarmEvent.CapacityChanged(change.peer(), change.bytesPerSecond()));
        } else if (event instanceof SwarmAction.ChurnBurst burst) {
            churn(burst.count());
        } else if (event instanceof SwarmAction.StopResponding stop) {
            world.peer(stop.peer()).silent = true;
        } else if (event instanceof SwarmAction.ExtendTime extension) {
            world.endsAt += extension.seconds();
            world.happened(new SwarmEvent.Extended(extension.seconds()));
        }
    }

    /** Whether any of the events still to come brings peers that will download. */
    boolean bringsPeers(List<SwarmScenario.Scheduled> events, int from) {
        for (int i = from; i < events.size(); i++) {
            SwarmAction event = events.get(i).event();
            if (event instanceof SwarmAction.FlashCrowd || event instanceof SwarmAction.AddBots) {
                return true;
            }
        }
        return false;
    }

    private void seedsLeave(Integer only) {
        for (Peer peer : world.peers) {
            if (peer.initialSeed && (only == null || only == peer.index)) {
                remove(peer);
            }
        }
    }

    private void remove(Peer peer) {
        if (peer.present()) {
            life.leave(peer);
        } else if (peer.state == Peer.State.WAITING) {
            peer.state = Peer.State.LEFT;
        }
    }

    private void add(int count, String strategy, Long upload) {
        int peers = world.peers.size() + count;
        world.pieces.grow(peers);
        world.upRates.grow(peers);
        world.downRates.grow(peers);
        for (int i = 0; i < count; i++) {
            world.add(Newcomers.peer(world, Newcomers.added(world, strategy, upload)));
        }
    }

    private void churn(int count) {
        List<Peer> candidates = new ArrayList<>();
        for (Peer peer : world.peers) {
            if (peer.state == Peer.State.DOWNLOADING && peer.holder == Holder.BOT) {
                candidates.add(peer);
            }
        }
        for (int i = 0; i < count && !candidates.isEmpty(); i++) {
            life.leave(candidates.remove(world.fate.nextInt(candidates.size())));
        }
    }
}
