package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.unchoke.lab.Names;

/** Makes the view of the projector and the instructor. Reads only. */
final class RoomViews {
    /** A question or a reply stays in the picture for so many seconds. */
    private static final int VISIBLE = 2;

    private final World world;
    private final Standings standings;

    RoomViews(World world, Standings standings) {
        this.world = world;
        this.standings = standings;
    }

    NapsterView.RoomView of(Names names, boolean over, boolean secrets) {
        List<NapsterView.Row> rows = new ArrayList<>();
        List<long[]> edges = new ArrayList<>();
        List<int[]> asking = new ArrayList<>();
        for (Peer peer : world.peers) {
            rows.add(row(peer, names, secrets));
            for (Transfer transfer : peer.uploads) {
                if (transfer.rate > 0) {
                    edges.add(new long[] {transfer.from, transfer.to, transfer.rate});
                }
            }
            if (asks(peer)) {
                asking.add(new int[] {peer.index, peer.search.state.ordinal()});
            }
        }
        List<NapsterView.Machine> machines = world.servers.stream().map(this::machine).toList();
        return new NapsterView.RoomView(world.now, over, rows, machines, edges, asking, totals());
    }

    private boolean asks(Peer peer) {
        boolean fresh = peer.search.answeredAt != Peer.NEVER && world.now - peer.search.answeredAt <= VISIBLE;
        return peer.online() && (peer.search.state == LastSearch.State.WAITING || fresh && peer.search.state != LastSearch.State.NONE);
    }

    private NapsterView.Row row(Peer peer, Names names, boolean secrets) {
        int used = Math.min(peer.slots, peer.uploads.size());
        return new NapsterView.Row(
                peer.index,
                Views.name(peer, names),
                peer.seat.group(),
                peer.state.name().toLowerCase(Locale.ROOT),
                peer.seat.hand(),
                Views.autopilot(peer),
                peer.server == Peer.NOWHERE ? null : (Integer) peer.server,
                peer.got(),
                peer.wanted.size(),
                shared(peer),
                used,
                peer.uploads.size() - used,
                peer.downRate,
                peer.upRate,
                peer.downloaded,
                peer.uploaded,
                peer.finishedAt == Peer.NEVER ? null : (Long) peer.finishedAt,
                peer.joinedAt == Peer.NEVER ? null : (Integer) standings.rank(peer),
                secrets ? peer.plays : null,
                secrets ? (Long) peer.uploadCapacity : null);
    }

    private NapsterView.Machine machine(Server server) {
        int stale = server.silent.keySet().stream().mapToInt(gone -> shared(world.peer(gone))).sum();
        return new NapsterView.Machine(server.number, server.up, server.members.size(), server.entries(), stale, server.queue());
    }

    private NapsterView.Totals totals() {
        int online = 0;
        int finished = 0;
        int got = 0;
        int wanted = 0;
        int moving = 0;
        int queued = 0;
        int queries = 0;
        for (Peer peer : world.peers) {
            queries += peer.queries;
            online += peer.online() ? 1 : 0;
            finished += peer.finishedAt == Peer.NEVER ? 0 : 1;
            got += peer.got();
            wanted += peer.joinedAt == Peer.NEVER ? 0 : peer.wanted.size();
            int used = Math.min(peer.slots, peer.uploads.size());
            moving += used;
            queued += peer.uploads.size() - used;
        }
        int copies = world.sharers.stream().mapToInt(Set::size).sum();
        return new NapsterView.Totals(
                online, finished, got, wanted, copies, Reach.findable(world), queries, moving, queued, List.copyOf(world.filters));
    }

    private static int shared(Peer peer) {
        return (int) peer.library.values().stream().filter(copy -> copy.shared).count();
    }
}
