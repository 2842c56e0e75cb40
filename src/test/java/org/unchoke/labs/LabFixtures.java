package org.unchoke.labs;

import java.util.List;
import org.unchoke.labs.bittorrent.SwarmFixture;

/** One fixture for each lab. */
public final class LabFixtures {
    private static final List<LabFixture> ALL = List.of(new SwarmFixture());

    private LabFixtures() {}

    /** The fixture of a lab; fails naming the lab that has none. */
    public static LabFixture of(String lab) {
        return ALL.stream()
                .filter(fixture -> fixture.lab().equals(lab))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The lab " + lab + " has no LabFixture in its tests"));
    }
}
