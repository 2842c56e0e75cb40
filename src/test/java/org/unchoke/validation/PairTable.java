package org.unchoke.validation;

import java.util.List;
import org.unchoke.lab.LabEvent;
import org.unchoke.labs.bittorrent.SwarmEvent;
import org.unchoke.simulation.Run;

/** Who sent how much to whom over a whole match, from what was told at the end of each time served. */
final class PairTable implements Run.Observer {
    private final long[][] bytes;

    /** @param peers how many take part */
    PairTable(int peers) {
        bytes = new long[peers][peers];
    }

    @Override
    public void after(long tick, List<LabEvent> events) {
        for (LabEvent event : events) {
            if (event instanceof SwarmEvent.Choked choked) {
                bytes[choked.from()][choked.to()] += choked.bytes();
            } else if (event instanceof SwarmEvent.Served served) {
                bytes[served.from()][served.to()] += served.bytes();
            }
        }
    }

    /** Bytes that one sent to another. */
    long sent(int from, int to) {
        return bytes[from][to];
    }
}
