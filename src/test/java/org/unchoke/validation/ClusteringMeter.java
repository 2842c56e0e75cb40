package org.unchoke.validation;

import java.util.List;
import org.unchoke.lab.LabEvent;
import org.unchoke.labs.bittorrent.SwarmEvent;
import org.unchoke.labs.bittorrent.strategy.Reason;
import org.unchoke.simulation.Run;

/**
 * How the regular slots of one class of leechers are spread over the classes, in seconds served: after the first
 * minute, while all classes are still downloading (Legout et al., SIGMETRICS'07, figures 2 and 3).
 */
final class ClusteringMeter implements Run.Observer {
    private static final long WARM_UP = 60;

    private final int[] classOf;
    private final int[] leeching;
    private final boolean[][] regular;
    private final long[][] seconds;
    private boolean complete;

    /** @param classOf class of each peer, from 0; -1 for those that do not count, such as seeds */
    ClusteringMeter(int[] classOf, int classes) {
        this.classOf = classOf.clone();
        this.leeching = new int[classes];
        this.regular = new boolean[classOf.length][classOf.length];
        this.seconds = new long[classes][classes];
        for (int mine : classOf) {
            if (mine >= 0) {
                leeching[mine]++;
            }
        }
    }

    @Override
    public void after(long tick, List<LabEvent> events) {
        events.forEach(this::note);
        for (int left : leeching) {
            complete |= left == 0;
        }
        if (tick > WARM_UP && !complete) {
            count();
        }
    }

    private void note(LabEvent event) {
        if (event instanceof SwarmEvent.Unchoked unchoked) {
            serves(unchoked.from(), unchoked.to(), unchoked.reason());
        } else if (event instanceof SwarmEvent.Reconsidered again) {
            serves(again.from(), again.to(), again.reason());
        } else if (event instanceof SwarmEvent.Choked choked) {
            regular[choked.from()][choked.to()] = false;
        } else if (event instanceof SwarmEvent.Served served) {
            regular[served.from()][served.to()] = false;
        } else if (event instanceof SwarmEvent.Finished finished && classOf[finished.peer()] >= 0) {
            leeching[classOf[finished.peer()]]--;
            classOf[finished.peer()] = -1;
        }
    }

    private void serves(int from, int to, Reason reason) {
        regular[from][to] = reason.code().equals("rank");
    }

    private void count() {
        for (int from = 0; from < classOf.length; from++) {
            for (int to = 0; to < classOf.length; to++) {
                if (regular[from][to] && classOf[from] >= 0 && classOf[to] >= 0) {
                    seconds[classOf[from]][classOf[to]]++;
                }
            }
        }
    }

    /** The part of one class's regular slots that another class (or itself) had, 0 … 1. */
    double share(int from, int to) {
        long sum = 0;
        for (long some : seconds[from]) {
            sum += some;
        }
        return (double) seconds[from][to] / sum;
    }
}
