package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.labs.napster.strategy.Screen;

/** Shows a strategy what its own peer's client shows and nothing else. One desk serves all peers, one after the other. */
final class Desk implements Screen {
    private final World world;
    private final Searches searches;
    private final Transfers transfers;
    private Peer peer;

    Desk(World world, Searches searches, Transfers transfers) {
        this.world = world;
        this.searches = searches;
        this.transfers = transfers;
    }

    /** The desk as the given peer sees it. */
    Desk of(Peer owner) {
        peer = owner;
        return this;
    }

    @Override
    public List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (Peer.Want want : peer.wanted) {
            if (want.gotAt == Peer.NEVER) {
                missing.add(want.song);
            }
        }
        return missing;
    }

    @Override
    public List<Offer> offers(int song) {
        List<Offer> offers = new ArrayList<>();
        for (Hit hit : peer.known.subMap(Hit.key(song, 0), Hit.key(song + 1, 0)).values()) {
            if (hit.failure == null && peer.download(song, hit.holder) == null) {
                offers.add(new Offer(hit.holder, hit.line, hit.pingMillis, peer.rng.split(hit.holder).nextLong()));
            }
        }
        return offers;
    }

    @Override
    public List<Pending> pending() {
        List<Pending> pending = new ArrayList<>();
        for (Transfer transfer : peer.downloads) {
            boolean started = transfer.startedAt != Peer.NEVER;
            pending.add(new Pending(transfer.song, transfer.from, started, started ? 0 : world.now - transfer.askedAt));
        }
        return pending;
    }

    @Override
    public int room() {
        return Math.max(0, world.scenario.rules().maxDownloads() - peer.downloads.size());
    }

    @Override
    public boolean searching() {
        return peer.search.state == LastSearch.State.WAITING;
    }

    @Override
    public long sinceSearched(int song) {
        Long at = peer.searchedAt.get(song);
        return at == null ? Long.MAX_VALUE : world.now - at;
    }

    @Override
    public void search(int song) {
        peer.searchedAt.put(song, world.now);
        searches.ask(peer, world.music.find(song).search());
    }

    @Override
    public void download(int song, int holder) {
        transfers.request(peer, song, holder);
    }

    @Override
    public void cancel(int song, int holder) {
        transfers.cancel(peer, song, holder);
    }
}
