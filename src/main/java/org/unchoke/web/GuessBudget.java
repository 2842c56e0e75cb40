package org.unchoke.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many wrong codes are answered: ten a minute from one address, three hundred from all. Only wrong ones count, so a
 * class that joins from behind one address is never slowed by itself; and codes that were right from an address stay usable
 * from there, so it is not slowed by a stranger among it either. What was answered beyond the budget, because it
 * came at the same moment, has to be made up for.
 */
final class GuessBudget {
    private static final double PER_ADDRESS = 10;
    private static final double IN_ALL = 300;
    private static final double NANOS_A_MINUTE = 60e9;
    private static final double DEEPEST_DEBT = -1_000;
    private static final int MOST_KEYS = 20_000;

    private final Map<String, Bucket> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };
    private final Set<String> right = new LinkedHashSet<>();
    private Bucket all = new Bucket(IN_ALL, 0);

    private record Bucket(double left, long at) {
        double left(double most, long now) {
            return Math.min(most, left + (now - at) * most / NANOS_A_MINUTE);
        }

        Bucket less(double most, long now) {
            return new Bucket(Math.max(DEEPEST_DEBT, left(most, now) - 1), now);
        }
    }

    /** Whether a code from an address is to be answered at all. */
    synchronized boolean mayTry(String address, String code, long now) {
        return right.contains(address + " " + code)
                || addresses.getOrDefault(address, new Bucket(PER_ADDRESS, now)).left(PER_ADDRESS, now) >= 1
                        && all.left(IN_ALL, now) >= 1;
    }

    synchronized void wasWrong(String address, long now) {
        addresses.put(address, addresses.getOrDefault(address, new Bucket(PER_ADDRESS, now)).less(PER_ADDRESS, now));
        all = all.less(IN_ALL, now);
    }

    synchronized void wasRight(String address, String code) {
        if (right.add(address + " " + code) && right.size() > MOST_KEYS) {
            right.remove(right.iterator().next());
        }
    }
}
