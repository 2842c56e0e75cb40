package org.unchoke.labs.gnutella.scenario;

import java.util.Map;
import org.unchoke.lab.Fields;

/**
 * How many files the members of a group share: the same number for all, or heavy-tailed by quantile. Of a heavy tail
 * the first {@code freeRiders} share nothing; the others, in order, have {@code most}, and fewer by a power of their
 * place. So the measured distribution goes in, and nothing about it is left to luck; which member gets which place is.
 *
 * @param most files of the one with most, or of everybody
 * @param freeRiders share of the group that shares nothing, 0 … 1
 * @param exponent 0 = all others alike
 */
public record Shares(int most, double freeRiders, double exponent) {
    static Shares read(Fields group, String name, int files, int fallback) {
        if (group.raw(name) instanceof Map<?, ?>) {
            Fields tail = group.object(name);
            Shares shares = new Shares(
                    (int) tail.whole("most", 1, files),
                    tail.number("freeRiders", 0, 1, 0.7),
                    tail.number("exponent", 0, 4, 1.3));
            tail.close();
            return shares;
        }
        return new Shares((int) group.whole(name, 0, files, Math.min(fallback, files)), 0, 0);
    }

    /**
     * Files of the member at a place.
     *
     * @param place 0 = has most
     * @param members of the group
     */
    public int of(int place, int members) {
        if (place >= members - (int) Math.rint(freeRiders * members)) {
            return 0;
        }
        double files = most * StrictMath.exp(-exponent * StrictMath.log(place + 1));
        return most == 0 ? 0 : Math.max(1, (int) Math.rint(files));
    }
}
