package org.unchoke.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what comes by itself: far longer than it takes, for machines are slow and busy at times. */
public final class Patience {
    /** The same, for those who wait otherwise. */
    public static final Duration LONGEST = Duration.ofMinutes(1);

    private Patience() {}

    /** To be told until when. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST);
    }
}
