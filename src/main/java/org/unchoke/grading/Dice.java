package org.unchoke.grading;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.core.Rng;
import org.unchoke.core.Seed;

/** The dice that comparisons are thrown with: those of the round itself, then others that follow from them alone. */
final class Dice {
    private static final long STREAM = 0x44494345;

    private Dice() {}

    static List<Seed> of(Seed recorded, int count) {
        Rng rng = recorded.rng().split(STREAM);
        List<Seed> dice = new ArrayList<>();
        dice.add(recorded);
        while (dice.size() < count) {
            dice.add(new Seed(rng.nextLong() & Seed.MAX));
        }
        return dice;
    }
}
