package org.unchoke.lab;

import java.util.List;
import org.unchoke.lab.LabCard.Figure;
import org.unchoke.lab.LabCard.Unit;

/**
 * What labs about finding things measure, each in the same way, so that one system can be held against another.
 * Means are over the queries that were asked. A match is a copy: one file shared by one participant other than the
 * asker, that answers the query and is there when it is asked.
 */
public final class SearchMeasures {
    /** Queries asked by anybody. */
    public static final Figure QUERIES = new Figure("queries", "Queries", Unit.COUNT);

    /** Messages sent because of one query: the query itself wherever it is passed on, and the answers on every link. */
    public static final Figure MESSAGES = new Figure("messagesPerQuery", "Messages a query", Unit.RATIO);

    /** The bytes of those messages. */
    public static final Figure BYTES = new Figure("bytesPerQuery", "Bytes a query", Unit.BYTES);

    /** Time from asking to the first answer that names a copy, over the queries that got one. */
    public static final Figure FIRST_HIT = new Figure("firstHitSeconds", "First hit after", Unit.SECONDS);

    /** Share of all matches that the asker learnt of, over the queries that had any and were not cut off by the end. */
    public static final Figure RECALL = new Figure("recall", "Recall", Unit.RATIO);

    /** Recall of the queries that were over before the first failure that an instructor or the scenario caused; all if none did. */
    public static final Figure RECALL_BEFORE = new Figure("recallBeforeFailure", "Recall before a failure", Unit.RATIO);

    /** Recall of those asked after it; absent if there was no failure. Those under way when it happened are in neither. */
    public static final Figure RECALL_AFTER = new Figure("recallAfterFailure", "Recall after a failure", Unit.RATIO);

    /** Share of all bytes sent for searching that the busiest tenth of the participants sent, servers included. */
    public static final Figure BUSIEST_TENTH = new Figure("busiestTenth", "Load of the busiest tenth", Unit.RATIO);

    private SearchMeasures() {}

    /** All of them, in the order to show them. */
    public static List<Figure> all() {
        return List.of(QUERIES, MESSAGES, BYTES, FIRST_HIT, RECALL, RECALL_BEFORE, RECALL_AFTER, BUSIEST_TENTH);
    }
}
