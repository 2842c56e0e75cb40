package org.unchoke.labs.napster;

import java.util.List;
import java.util.TreeSet;
import org.unchoke.lab.Action;
import org.unchoke.lab.Holder;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.napster.Napster.Staged;

/** One seat as it will be when everything it has staged so far has been applied; for judging the next move. */
final class Plan {
    Holder holder;
    boolean manual;
    boolean searching;
    /** Songs and holders of the downloads, as {@link Hit#key}. */
    final TreeSet<Long> downloads = new TreeSet<>();

    Plan(Peer peer, List<Staged> staged) {
        holder = peer.holder;
        manual = peer.manual();
        searching = peer.search.state == LastSearch.State.WAITING;
        peer.downloads.forEach(transfer -> downloads.add(Hit.key(transfer.song, transfer.from)));
        for (Staged item : staged) {
            if (item.actor().seat() == peer.index) {
                apply(item.action());
            }
        }
    }

    private void apply(Action action) {
        if (action instanceof NapsterAction.Search) {
            searching = true;
        } else if (action instanceof NapsterAction.Download move) {
            downloads.add(Hit.key(move.song(), move.peer()));
        } else if (action instanceof NapsterAction.Cancel move) {
            downloads.remove(Hit.key(move.song(), move.peer()));
        } else if (action instanceof SeatAction.Joined) {
            holder = Holder.STUDENT;
            manual = true;
        } else if (action instanceof SeatAction.Left) {
            holder = Holder.AUTOPILOT;
            manual = false;
        } else if (action instanceof SeatAction.Autopilot change) {
            manual = change.strategy() == null;
        }
    }
}
