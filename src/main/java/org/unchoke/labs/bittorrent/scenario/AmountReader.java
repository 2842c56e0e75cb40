package org.unchoke.labs.bittorrent.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unchoke.lab.Fields;

/** Reads numbers that may be given as a number, a list with one for each peer, or a distribution. */
final class AmountReader {
    private AmountReader() {}

    /** A capacity in bytes/s; if it must be there and is not, that is a mistake. */
    static Amount rate(Fields fields, String name, int count, boolean required) {
        if (fields.raw(name) == null) {
            if (required) {
                fields.mistake(name, "is missing: write bytes per second, a list of " + count + " numbers, {\"uniform\": {\"min\": …, \"max\": …}} or {\"lognormal\": {\"sigma\": 1.3}}");
            }
            return required ? new Amount.Same(1) : null;
        }
        return read(fields, name, count, Limits.RATE, true);
    }

    /** A time in seconds. */
    static Amount seconds(Fields fields, String name, int count, Amount fallback) {
        return fields.raw(name) == null ? fallback : read(fields, name, count, Limits.SECONDS, false);
    }

    private static Amount read(Fields fields, String name, int count, long most, boolean rate) {
        Object raw = fields.raw(name);
        if (raw instanceof List<?> list) {
            if (list.size() != count) {
                fields.mistake(name, "has " + list.size() + " numbers, but the group has " + count + " peers");
            }
            List<Long> values = new ArrayList<>();
            for (int i = 0; i < Math.max(count, list.size()); i++) {
                values.add(i < list.size() ? fields.whole(list.get(i), name + "/" + i, 0, most, 0) : 0L);
            }
            return new Amount.Listed(values);
        }
        if (raw instanceof Map<?, ?>) {
            return distribution(fields.object(name), most, rate);
        }
        return new Amount.Same(fields.whole(raw, name, 0, most, 0));
    }

    private static Amount distribution(Fields choice, long most, boolean rate) {
        Amount amount = new Amount.Same(1);
        if (choice.has("uniform")) {
            Fields uniform = choice.object("uniform");
            long min = uniform.whole("min", 0, most);
            amount = new Amount.Uniform(min, Math.max(min, uniform.whole("max", min, most)));
            uniform.close();
        } else if (rate && choice.has("lognormal")) {
            Fields lognormal = choice.object("lognormal");
            amount = new Amount.Lognormal(lognormal.number("sigma", 0, 3, 1.3));
            lognormal.close();
        } else if (!rate && choice.has("exponential")) {
            Fields exponential = choice.object("exponential");
            amount = new Amount.Exponential(exponential.whole("meanSeconds", 1, most));
            exponential.close();
        } else {
            choice.mistake("", "must hold a distribution: uniform, or " + (rate ? "lognormal" : "exponential"));
        }
        choice.close();
        return amount;
    }
}
