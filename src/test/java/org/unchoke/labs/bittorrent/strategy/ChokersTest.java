package org.unchoke.labs.bittorrent.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unchoke.labs.bittorrent.SwarmBuilder;
import org.unchoke.labs.bittorrent.scenario.Rules;

/** Each choker against neighbours whose behaviour is set. */
class ChokersTest {
    private static final Rules RULES = SwarmBuilder.swarm().seeds(1).leechers(1).scenario().rules();

    @Test
    void reference_steadyNeighbours_servesTheBestThreeAndOneInTurn() {
        FakeNeighbourhood near = FakeNeighbourhood.of(8);
        IntStream.of(2, 4, 6).forEach(peer -> near.fake(peer).downRate = 1000L * peer);
        new Reference().choker(RULES).round(near);
        assertThat(near.fake(6).reason).isEqualTo(new Reason("rank", 1, 3));
        assertThat(near.fake(4).reason).isEqualTo(new Reason("rank", 2, 3));
        assertThat(near.fake(2).reason).isEqualTo(new Reason("rank", 3, 3));
        assertThat(near.served()).hasSize(4);
        assertThat(near.ring.stream().filter(fake -> fake.reason.code().equals("optimistic"))).hasSize(1);
        assertThat(near.fake(1).reason).isEqualTo(new Reason("rank", 7, 3));
    }

    @Test
    void reference_equalRates_goByThePairsNumberAndNotByPosition() {
        FakeNeighbourhood near = FakeNeighbourhood.of(6);
        near.turnRingTo(3);
        new Reference().choker(RULES).changed(near);
        assertThat(near.fake(5).reason).isEqualTo(new Reason("rank", 1, 3));
        assertThat(near.fake(0).reason.code()).isEqualTo("optimistic");
        assertThat(near.fake(1).reason).isEqualTo(new Reason("rank", 5, 3));
    }

    @Test
    void reference_notInterested_neverTakesASlot() {
        FakeNeighbourhood near = FakeNeighbourhood.of(6);
        near.fake(0).interested = false;
        near.fake(0).downRate = 99_000;
        new Reference().choker(RULES).round(near);
        assertThat(near.served()).hasSize(4).doesNotContain(0);
        assertThat(near.fake(0).reason.code()).isEqualTo("notInterested");
    }

    @Test
    void reference_snubbed_isServedOnlyOptimistically() {
        FakeNeighbourhood near = FakeNeighbourhood.of(3);
        near.ring.forEach(fake -> fake.snubbed = true);
        new Reference().choker(RULES).round(near);
        assertThat(near.served()).hasSize(2);
        assertThat(near.ring).filteredOn(fake -> fake.unchokedAt >= 0).allMatch(fake -> fake.reason.code().equals("optimistic"));
        assertThat(near.ring).filteredOn(fake -> fake.unchokedAt < 0).allMatch(fake -> fake.reason.code().equals("snubbed"));
    }

    /** One steady regular, 19 others always choked and interested: turns differ by at most one. */
    @Test
    void reference_optimisticUnchoke_isFair() {
        FakeNeighbourhood near = FakeNeighbourhood.of(20);
        near.slots = 2;
        near.fake(0).downRate = 50_000;
        Choker choker = new Reference().choker(RULES);
        choker.changed(near);
        near.ring.forEach(fake -> fake.turns = 0);
        for (int round = 0; round < 3 * 60; round++) {
            choker.round(near);
        }
        int[] turns = near.ring.stream().filter(fake -> fake.peer != 0).mapToInt(fake -> fake.turns).toArray();
        assertThat(IntStream.of(turns).sum()).isEqualTo(60);
        assertThat(IntStream.of(turns).max().getAsInt() - IntStream.of(turns).min().getAsInt()).isLessThanOrEqualTo(1);
    }

    @Test
    void seedRotation_manyRounds_servesEveryoneAlike() {
        FakeNeighbourhood near = FakeNeighbourhood.of(12);
        Choker choker = new SeedRotation().choker(RULES);
        int[] rounds = new int[12];
        for (int round = 0; round < 300; round++) {
            near.now += 10;
            choker.round(near);
            assertThat(near.served()).hasSize(4);
            near.served().forEach(peer -> rounds[peer]++);
        }
        assertThat(IntStream.of(rounds).max().getAsInt() - IntStream.of(rounds).min().getAsInt()).isLessThanOrEqualTo(12);
    }

    @Test
    void freeRider_anybody_isChoked() {
        FakeNeighbourhood near = FakeNeighbourhood.of(5);
        new FreeRider().choker(RULES).round(near);
        assertThat(near.served()).isEmpty();
        assertThat(near.fake(3).reason.code()).isEqualTo("givesNothing");
    }

    @Test
    void bitTyrant_whoGivesMoreForTheSame_isServedFirstAndCappedAtItsPrice() {
        FakeNeighbourhood near = FakeNeighbourhood.of(6);
        Choker choker = new SelfishTyrant().choker(RULES);
        choker.round(near);
        near.now = 10;
        IntStream.of(1, 4).forEach(peer -> {
            near.fake(peer).received = 1_000_000L * peer;
            near.fake(peer).chokesMe = false;
        });
        choker.round(near);
        assertThat(near.fake(4).reason).isEqualTo(new Reason("bargain", 1, 1));
        assertThat(near.fake(1).reason).isEqualTo(new Reason("bargain", 2, 2));
        assertThat(near.ring.stream().filter(fake -> fake.unchokedAt >= 0).mapToLong(fake -> fake.cap).sum()).isLessThanOrEqualTo(near.upload);
    }

    @Test
    void bitTyrant_priceOfOneWhoNeverReciprocates_risesAndOfOneWhoAlwaysDoesFalls() {
        FakeNeighbourhood near = FakeNeighbourhood.of(2);
        Choker choker = new SelfishTyrant().choker(RULES);
        near.fake(0).chokesMe = false;
        choker.round(near);
        long before = near.fake(0).cap;
        for (int round = 0; round < 4; round++) {
            near.now += 10;
            near.fake(0).received += 500_000;
            choker.round(near);
        }
        assertThat(near.fake(0).cap).isLessThan(before);
        assertThat(near.fake(1).cap).isGreaterThan(before);
    }

    @Test
    void propShare_givers_getInProportionAndNewcomersATenth() {
        FakeNeighbourhood near = FakeNeighbourhood.of(8);
        near.fake(2).received = 30_000;
        near.fake(5).received = 10_000;
        new PropShare().choker(RULES).round(near);
        assertThat(near.fake(2).weight).isEqualTo(675_000);
        assertThat(near.fake(5).weight).isEqualTo(225_000);
        int newcomers = near.ring.stream().filter(fake -> fake.reason.code().equals("newcomer")).mapToInt(fake -> fake.weight).sum();
        assertThat(newcomers).isEqualTo(100_000);
    }

    @Test
    void fairTorrent_deficits_areFilledFromTheSmallest() {
        FakeNeighbourhood near = FakeNeighbourhood.of(3);
        near.fake(0).received = 80_000;
        near.fake(1).received = 40_000;
        near.fake(2).sent = 500_000;
        Choker choker = new FairTorrent().choker(RULES);
        choker.everyTick(near);
        assertThat(near.served()).containsExactly(0, 1, 2);
        assertThat(near.fake(0).weight).isBetween(699_900, 700_100);
        assertThat(near.fake(1).weight).isBetween(299_900, 300_100);
        assertThat(near.fake(2).weight).isZero();
    }

    @Test
    void seedRoundRobin_turnWithoutTwentyPieces_isNotCutShort() {
        FakeNeighbourhood near = FakeNeighbourhood.of(6);
        Choker choker = new SeedRoundRobin().choker(RULES);
        choker.round(near);
        var first = near.served();
        near.now = 600;
        choker.round(near);
        assertThat(near.served()).isEqualTo(first);
        first.forEach(peer -> near.fake(peer).sent += 20L * near.pieceBytes());
        near.now = 610;
        choker.round(near);
        assertThat(near.served()).contains(IntStream.range(0, 6).filter(peer -> !first.contains(peer)).boxed().toArray(Integer[]::new));
    }

    @Test
    void seedAntiLeech_middleOfTheDownload_waits() {
        FakeNeighbourhood near = FakeNeighbourhood.of(6);
        near.slots = 2;
        IntStream.range(0, 6).forEach(peer -> near.fake(peer).have = 40 + 3 * peer);
        near.fake(1).have = 2;
        near.fake(4).have = 97;
        new SeedAntiLeech().choker(RULES).round(near);
        assertThat(near.served()).containsExactly(1, 4);
    }
}
