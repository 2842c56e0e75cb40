package org.unchoke.session;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What a session says in one go, to hundreds of people: handed to the threads that pass it on when all of it is said. On
 * few cores a thread that were woken for every message would cost more than the messages.
 */
public final class Burst {
    private static final ThreadLocal<Map<Executor, List<Runnable>>> PRESENT = new ThreadLocal<>();

    private Burst() {}

    /** Everything said in here is one burst. */
    static void of(Runnable saying) {
        Map<Executor, List<Runnable>> burst = new IdentityHashMap<>();
        PRESENT.set(burst);
        try {
            saying.run();
        } finally {
            PRESENT.remove();
            burst.forEach((where, work) -> where.execute(() -> work.forEach(Runnable::run)));
        }
    }

    /** Does some work: there, at the end of the burst that this thread is in; here and now if it is in none. */
    public static void pass(Executor where, Runnable work) {
        Map<Executor, List<Runnable>> burst = PRESENT.get();
        if (burst == null) {
            work.run();
        } else {
            burst.computeIfAbsent(where, none -> new ArrayList<>()).add(work);
        }
    }
}
