package org.unchoke.lab;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one match shows of one seat: the lab's own record of exact figures, from which its {@link Criterion criteria}
 * judge. The methods besides {@link #seat()} tell it to people; pages know nothing else of it.
 */
public interface Evidence {
    /** Index of the participant. */
    int seat();

    /** The figures, in the order to show them. */
    default List<Fact> facts() {
        return List.of();
    }

    /** How some of them went over time; the same ones in the same order for every seat. */
    default List<Curve> curves() {
        return List.of();
    }

    /** What went between the seat and other participants, each kind of it as a table. */
    default List<Table> tables() {
        return List.of();
    }

    /** The few things that mattered most, in the order in which they happened. */
    default List<Moment> moments() {
        return List.of();
    }

    /**
     * One figure.
     *
     * @param label what it is
     * @param unit how to write it
     * @param value a number or a text; {@code null} = there is none
     */
    record Fact(String label, LabCard.Unit unit, Object value) {}

    /**
     * A figure over time.
     *
     * @param label what it is
     * @param unit how to write a value
     * @param ticks how many ticks lie between two values; the first value is that of tick 0
     * @param values as long as the match lasted
     */
    record Curve(String label, LabCard.Unit unit, long ticks, List<Double> values) {
        /** Keeps a read-only copy. */
        public Curve {
            values = Series.copyOf(values);
        }
    }

    /**
     * Figures of the seat with each of several other participants.
     *
     * @param label what it is about
     */
    record Table(String label, List<Column> columns, List<Line> lines) {
        /** Keeps read-only copies. */
        public Table {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }

        /** What the values of a column are. */
        public record Column(String label, LabCard.Unit unit) {}

        /** The values for one other participant, in the order of the columns. */
        public record Line(int participant, List<Long> values) {
            /** Keeps a read-only copy. */
            public Line {
                values = List.copyOf(values);
            }
        }
    }

    /**
     * Something that happened.
     *
     * @param tick when
     * @param sentence told to the person who held the seat; other participants are written <code>{12}</code>, because
     *     names of people are no part of evidence
     */
    record Moment(long tick, String sentence) {
        private static final Pattern PARTICIPANT = Pattern.compile("\\{(\\d{1,6})}");

        /** The sentence with names in it. */
        public String told(Names names) {
            return PARTICIPANT.matcher(sentence).replaceAll(found -> {
                String index = found.group(1);
                return Matcher.quoteReplacement(names.of(Integer.parseInt(index), "peer " + index));
            });
        }
    }
}
