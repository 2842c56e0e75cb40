package org.unchoke.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** An allowance for each of many, such as addresses or tickets. Forgets the longest unused when there are very many. */
public final class Allowances {
    private static final int MOST_KEYS = 20_000;
    private final double perSecond;
    private final double burst;
    private final Map<String, Allowance> each = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** Each with so many at once, and so many a second in the long run. */
    public Allowances(double perSecond, double burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Takes one; false if there was none to take. */
    public synchronized boolean take(String key, long now) {
        return each.computeIfAbsent(key, first -> new Allowance(perSecond, burst, now)).take(now);
    }

    /** One that was taken turned out not to count. */
    public synchronized void giveBack(String key, long now) {
        Allowance allowance = each.get(key);
        if (allowance != null) {
            allowance.giveBack(now);
        }
    }

    /** Whether there is one to take. */
    public synchronized boolean has(String key, long now) {
        Allowance allowance = each.get(key);
        return allowance == null || allowance.has(now);
    }
}
