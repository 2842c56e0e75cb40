package org.unchoke.labs.bittorrent.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedRotationTest {
    @Test
    void round_farFewerSlotsThanBefore_chokesTheRest() {
        FakeNeighbourhood near = FakeNeighbourhood.of(12);
        near.slots = 12;
        Choker choker = new SeedRotation().choker(null);
        choker.round(near);
        assertThat(near.served()).hasSize(12);
        near.now += 10;
        near.slots = 4;
        choker.round(near);
        assertThat(near.served()).hasSize(4);
    }
}
