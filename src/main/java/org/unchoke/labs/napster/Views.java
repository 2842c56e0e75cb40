package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Names;
import org.unchoke.labs.napster.scenario.Limits;

/** Makes the view of a seat out of the world, and leaves the room's to {@link RoomViews}. Reads only. */
final class Views {
    private final World world;
    private final Standings standings;
    private final RoomViews rooms;

    Views(World world, Standings standings) {
        this.world = world;
        this.standings = standings;
        this.rooms = new RoomViews(world, standings);
    }

    NapsterView of(Viewer viewer, Names names, boolean over) {
        if (viewer instanceof Viewer.SeatViewer seat) {
            if (!world.exists(seat.seat())) {
                throw new IllegalArgumentException("no seat " + seat.seat());
            }
            return seat(world.peer(seat.seat()), names);
        }
        return rooms.of(names, over, viewer instanceof Viewer.Instructor);
    }

    private NapsterView.SeatView seat(Peer peer, Names names) {
        return new NapsterView.SeatView(
                world.now,
                me(peer, names),
                index(peer),
                new NapsterView.Search(
                        peer.search.code(), peer.search.words, known(peer.search.askedAt), known(peer.search.answeredAt),
                        peer.search.state == LastSearch.State.ANSWERED ? (Integer) peer.search.hits.size() : null),
                peer.wanted.stream().map(want -> wanted(peer, want)).toList(),
                sources(peer, names),
                peer.library.values().stream().map(this::owned).toList(),
                peer.downloads.stream().map(transfer -> moving(transfer, transfer.from, names)).toList(),
                peer.uploads.stream().map(transfer -> moving(transfer, transfer.to, names)).toList(),
                field());
    }

    private NapsterView.Me me(Peer peer, Names names) {
        return new NapsterView.Me(
                peer.index,
                name(peer, names),
                peer.state.name().toLowerCase(Locale.ROOT),
                peer.line.code(),
                peer.reported.code(),
                peer.uploadCapacity,
                peer.downloadCapacity,
                peer.slots,
                Limits.SLOTS,
                world.scenario.rules().maxDownloads(),
                peer.sharesDownloads,
                autopilot(peer),
                peer.got(),
                peer.wanted.size(),
                peer.downRate,
                peer.upRate,
                peer.downloaded,
                peer.wasted,
                peer.uploaded,
                peer.served,
                known(peer.finishedAt),
                peer.joinedAt == Peer.NEVER ? null : (Integer) standings.rank(peer));
    }

    private NapsterView.Index index(Peer peer) {
        Server server = world.serverOf(peer);
        Integer peers = null;
        Integer songs = null;
        if (server != null) {
            boolean linked = world.scenario.index().linked();
            peers = 0;
            songs = 0;
            for (Server each : world.servers) {
                if (each == server || linked && each.up) {
                    peers += each.members.size();
                    songs += each.entries();
                }
            }
        }
        return new NapsterView.Index(
                server == null ? null : (Integer) server.number, world.servers.size(), world.scenario.index().linked(), peers, songs, List.copyOf(world.filters));
    }

    private NapsterView.Wanted wanted(Peer peer, Peer.Want want) {
        Song song = world.music.find(want.song);
        int sources = 0;
        for (Hit hit : peer.known.subMap(Hit.key(want.song, 0), Hit.key(want.song + 1, 0)).values()) {
            sources += hit.failure == null ? 1 : 0;
        }
        return new NapsterView.Wanted(song.number(), song.artist(), song.title(), song.search(), song.bytes(), known(want.gotAt), sources);
    }

    private List<NapsterView.Source> sources(Peer peer, Names names) {
        TreeSet<Long> last = new TreeSet<>(peer.search.hits);
        List<NapsterView.Source> sources = new ArrayList<>();
        for (Hit hit : peer.known.values()) {
            Peer.Want want = peer.want(hit.song);
            boolean wanted = want != null && want.gotAt == Peer.NEVER;
            boolean listed = last.contains(Hit.key(hit.song, hit.holder));
            if (wanted || listed) {
                Song song = world.music.find(hit.song);
                Peer holder = world.peer(hit.holder);
                sources.add(new NapsterView.Source(
                        hit.song, song.artist(), song.title(), song.bytes(), hit.holder, name(holder, names), hit.line.code(), hit.pingMillis,
                        hit.learntAt, listed, wanted, peer.library.containsKey(hit.song), hit.failure));
            }
        }
        return sources;
    }

    private NapsterView.Owned owned(Copy copy) {
        Song song = world.music.find(copy.song);
        return new NapsterView.Owned(song.number(), song.artist(), song.title(), song.bytes(), copy.shared, copy.served);
    }

    private NapsterView.Moving moving(Transfer transfer, int other, Names names) {
        Peer from = world.peer(transfer.from);
        int at = from.uploads.indexOf(transfer);
        boolean served = at >= 0 && at < from.slots;
        // Who does not answer looks the same as who has not answered yet.
        String state = at < 0 ? "connecting" : served ? "moving" : "queued";
        return new NapsterView.Moving(
                transfer.song,
                world.music.find(transfer.song).title(),
                other,
                name(world.peer(other), names),
                state,
                state.equals("queued") ? (Integer) (at - from.slots + 1) : null,
                transfer.sent,
                transfer.bytes,
                transfer.rate,
                world.now - transfer.askedAt);
    }

    private NapsterView.Field field() {
        int online = 0;
        int finished = 0;
        int counted = 0;
        double sum = 0;
        double best = 0;
        for (Peer peer : world.peers) {
            online += peer.online() ? 1 : 0;
            finished += peer.finishedAt == Peer.NEVER ? 0 : 1;
            if (peer.joinedAt != Peer.NEVER && !peer.wanted.isEmpty()) {
                double part = (double) peer.got() / peer.wanted.size();
                sum += part;
                best = Math.max(best, part);
                counted++;
            }
        }
        return new NapsterView.Field(online, finished, counted == 0 ? 0 : sum / counted, best);
    }

    private static Long known(long at) {
        return at == Peer.NEVER ? null : (Long) at;
    }

    static String autopilot(Peer peer) {
        return peer.seat.hand() && !peer.manual() && peer.holder != Holder.NOBODY ? peer.plays : null;
    }

    static String name(Peer peer, Names names) {
        return names.of(peer.index, peer.seat.name());
    }
}
