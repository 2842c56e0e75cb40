package org.unchoke.labs.bittorrent;

import org.unchoke.core.Rng;
import org.unchoke.labs.bittorrent.strategy.Neighbourhood;
import org.unchoke.labs.bittorrent.strategy.Ranking;
import org.unchoke.labs.bittorrent.strategy.Reason;
import org.unchoke.labs.bittorrent.strategy.Why;

/** Shows a choker its own peer's neighbours and nothing else. One desk serves all peers, one after the other. */
final class Desk implements Neighbourhood {
    private final World world;
    private final Links links;
    private final Serving serving;
    private final Ranking ranking = new Ranking();
    private Peer peer;

    Desk(World world, Serving serving) {
        this.world = world;
        this.links = world.links;
        this.serving = serving;
    }

    /** The desk as the given peer sees it. */
    Desk of(Peer owner) {
        peer = owner;
        return this;
    }

    private int h(int i) {
        return peer.ring.get(i);
    }

    @Override
    public int size() {
        return peer.ring.size();
    }

    @Override
    public int peer(int i) {
        return peer.ring.peer(i);
    }

    @Override
    public boolean interested(int i) {
        return links.wanted(h(i));
    }

    @Override
    public boolean interesting(int i) {
        return links.interested(h(i));
    }

    @Override
    public boolean unchoked(int i) {
        return links.unchoked(h(i));
    }

    @Override
    public boolean chokesMe(int i) {
        return !links.admitted(h(i));
    }

    @Override
    public boolean snubbed(int i) {
        return links.snubbed(h(i));
    }

    @Override
    public long downRate(int i) {
        return links.rateBack(h(i), world.now);
    }

    @Override
    public long upRate(int i) {
        return links.rate(h(i), world.now);
    }

    @Override
    public long received(int i) {
        return links.sent(links.back(h(i)));
    }

    @Override
    public long sent(int i) {
        return links.sent(h(i));
    }

    @Override
    public int have(int i) {
        long[] announced = links.announced[links.back(h(i))];
        if (announced == null) {
            return world.peer(peer(i)).have;
        }
        int have = 0;
        for (long word : announced) {
            have += Long.bitCount(word);
        }
        return have;
    }

    @Override
    public long connectedSeconds(int i) {
        return world.now - links.since[h(i)];
    }

    @Override
    public long unchokedSeconds(int i) {
        return unchoked(i) ? world.now - links.unchokedAt[h(i)] : -1;
    }

    @Override
    public int tie(int i) {
        return peer.ring.tie(i);
    }

    @Override
    public long now() {
        return world.now;
    }

    @Override
    public int slots() {
        return world.slots(peer);
    }

    @Override
    public long uploadBytesPerSecond() {
        return peer.uploadLimit();
    }

    @Override
    public int slotsAt(long uploadBytesPerSecond) {
        return world.rules.slots().slots(uploadBytesPerSecond);
    }

    @Override
    public int pieces() {
        return world.pieces.count;
    }

    @Override
    public int pieceBytes() {
        return world.content.pieceBytes();
    }

    @Override
    public Rng rng() {
        return peer.rng;
    }

    @Override
    public Ranking ranking() {
        return ranking;
    }

    @Override
    public void unchoke(int i, Why why, int rank, int slots) {
        serving.unchoke(peer, i, Reason.pack(why, rank, slots));
    }

    @Override
    public void choke(int i, Why why, int rank, int slots) {
        serving.choke(peer, i, Reason.pack(why, rank, slots));
    }

    @Override
    public void cap(int i, long bytesPerSecond) {
        links.cap(h(i), bytesPerSecond);
    }

    @Override
    public void weight(int i, int weight) {
        links.weight(h(i), weight);
    }

    @Override
    public void turnRingTo(int i) {
        peer.ring.rotate(i);
    }
}
