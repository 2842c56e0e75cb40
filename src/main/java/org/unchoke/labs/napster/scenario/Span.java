package org.unchoke.labs.napster.scenario;

import java.util.Map;
import org.unchoke.core.Rng;
import org.unchoke.lab.Fields;

/** A number, or any whole number from min to max, all equally likely. */
public record Span(long min, long max) {
    /** @param rng the peer's own stream for this number */
    public long draw(Rng rng) {
        return min == max ? min : min + (long) (rng.nextDouble() * (max - min + 1));
    }

    /** Reads {@code 60} or {@code {"min": 60, "max": 300}}; {@code fallback} if absent. */
    static Span read(Fields fields, String name, long most, Span fallback) {
        Object raw = fields.raw(name);
        if (raw == null) {
            return fallback;
        }
        if (!(raw instanceof Map<?, ?>)) {
            long value = fields.whole(raw, name, 0, most, 0);
            return new Span(value, value);
        }
        Fields range = fields.object(name);
        long min = range.whole("min", 0, most);
        Span span = new Span(min, Math.max(min, range.whole("max", min, most)));
        range.close();
        return span;
    }
}
