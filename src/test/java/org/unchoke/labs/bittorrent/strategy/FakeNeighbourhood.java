package org.unchoke.labs.bittorrent.strategy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.unchoke.core.Rng;

/** A peer's neighbours as a test wants them: what they do is set, what the choker decides is kept. */
final class FakeNeighbourhood implements Neighbourhood {
    /** One neighbour. */
    static final class Fake {
        final int peer;
        boolean interested = true;
        boolean snubbed;
        boolean chokesMe = true;
        long downRate;
        long received;
        long sent;
        int have;
        long cap = Long.MAX_VALUE;
        int weight = 1;
        long unchokedAt = -1;
        Reason reason;
        int turns;

        Fake(int peer) {
            this.peer = peer;
        }
    }

    final List<Fake> ring = new ArrayList<>();
    final Rng rng = new Rng(7);
    int slots = 4;
    long upload = 100_000;
    long now;

    /** Neighbours numbered from 0, all interested, none giving anything. */
    static FakeNeighbourhood of(int count) {
        FakeNeighbourhood near = new FakeNeighbourhood();
        for (int peer = 0; peer < count; peer++) {
            near.ring.add(new Fake(peer));
        }
        return near;
    }

    Fake fake(int peer) {
        return ring.stream().filter(fake -> fake.peer == peer).findFirst().orElseThrow();
    }

    List<Integer> served() {
        return ring.stream().filter(fake -> fake.unchokedAt >= 0).map(fake -> fake.peer).sorted().toList();
    }

    @Override
    public int size() {
        return ring.size();
    }

    @Override
    public int peer(int i) {
        return ring.get(i).peer;
    }

    @Override
    public boolean interested(int i) {
        return ring.get(i).interested;
    }

    @Override
    public boolean interesting(int i) {
        return true;
    }

    @Override
    public boolean unchoked(int i) {
        return ring.get(i).unchokedAt >= 0;
    }

    @Override
    public boolean chokesMe(int i) {
        return ring.get(i).chokesMe;
    }

    @Override
    public boolean snubbed(int i) {
        return ring.get(i).snubbed;
    }

    @Override
    public long downRate(int i) {
        return ring.get(i).downRate;
    }

    @Override
    public long upRate(int i) {
        return 0;
    }

    @Override
    public long received(int i) {
        return ring.get(i).received;
    }

    @Override
    public long sent(int i) {
        return ring.get(i).sent;
    }

    @Override
    public int have(int i) {
        return ring.get(i).have;
    }

    @Override
    public long connectedSeconds(int i) {
        return now;
    }

    @Override
    public long unchokedSeconds(int i) {
        return unchoked(i) ? now - ring.get(i).unchokedAt : -1;
    }

    @Override
    public int tie(int i) {
        return 1000 + peer(i);
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public long uploadBytesPerSecond() {
        return upload;
    }

    @Override
    public int slotsAt(long uploadBytesPerSecond) {
        return 4;
    }

    @Override
    public int pieces() {
        return 100;
    }

    @Override
    public int pieceBytes() {
        return 262_144;
    }

    @Override
    public Rng rng() {
        return rng;
    }

    @Override
    public Ranking ranking() {
        return new Ranking();
    }

    @Override
    public void unchoke(int i, Why why, int rank, int slotCount) {
        Fake fake = ring.get(i);
        if (fake.unchokedAt < 0) {
            fake.unchokedAt = now;
            fake.turns++;
        }
        fake.reason = Reason.unpack(Reason.pack(why, rank, slotCount));
    }

    @Override
    public void choke(int i, Why why, int rank, int slotCount) {
        ring.get(i).unchokedAt = -1;
        ring.get(i).reason = Reason.unpack(Reason.pack(why, rank, slotCount));
    }

    @Override
    public void cap(int i, long bytesPerSecond) {
        ring.get(i).cap = bytesPerSecond;
    }

    @Override
    public void weight(int i, int weight) {
        ring.get(i).weight = weight;
    }

    @Override
    public void turnRingTo(int i) {
        Collections.rotate(ring, -i);
    }
}
