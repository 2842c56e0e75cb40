package org.unchoke.labs.napster;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unchoke.lab.Collector;
import org.unchoke.lab.LabCard.Figure;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.SearchMeasures;

/** Measures what searching cost and found, in the way that all labs about finding things do. */
final class Meter implements Collector<Meter.Findings> {
    private final Mean all = new Mean();
    private final Mean before = new Mean();
    private final Mean after = new Mean();
    private final TreeMap<Integer, Long> sentByPeer = new TreeMap<>();
    private final TreeMap<Integer, Long> sentByServer = new TreeMap<>();
    private final TreeMap<Integer, Integer> serverOf = new TreeMap<>();
    private int participants;
    private Long failedAt;
    private long listed;
    private long stale;

    /**
     * What was found.
     *
     * @param failedAtSeconds when the index, or a part of it, first went down or bots were made to vanish; {@code null} = never
     * @param listedCopies copies in all replies
     * @param staleCopies how many of them were not there any more
     */
    public record Findings(Long failedAtSeconds, long listedCopies, long staleCopies) {}

    /** Sums over queries. */
    private static final class Mean {
        long queries;
        long messages;
        long bytes;
        long hits;
        long firstHitSeconds;
        long answerable;
        double recall;

        void add(int queryMessages, long queryBytes, int found, int existing, long seconds) {
            queries++;
            messages += queryMessages;
            bytes += queryBytes;
            if (found > 0) {
                hits++;
                firstHitSeconds += seconds;
            }
            if (existing > 0) {
                answerable++;
                recall += (double) found / existing;
            }
        }
    }

    @Override
    public void saw(Match match, List<LabEvent> events) {
        World world = ((Napster) match).world();
        participants = world.peers.size() + world.servers.size();
        for (LabEvent event : events) {
            if (event instanceof NapsterEvent.ServerDown || event instanceof NapsterEvent.Churned) {
                failedAt = failedAt == null ? (Long) world.now : failedAt;
            } else if (event instanceof NapsterEvent.Searched query) {
                serverOf.put(query.peer(), query.server());
            } else if (event instanceof NapsterEvent.Answered reply) {
                count(world.now - reply.seconds(), reply.messages(), reply.bytes(), reply.results() - reply.stale(), reply.existing(), reply.seconds());
                listed += reply.results();
                stale += reply.stale();
                sent(reply.peer(), reply.words(), reply.bytes());
            } else if (event instanceof NapsterEvent.Unanswered query) {
                count(world.now - query.seconds(), query.messages(), query.bytes(), 0, query.existing(), query.seconds());
                sent(query.peer(), query.words(), query.bytes());
            }
        }
    }

    private void count(long askedAt, int messages, long bytes, int found, int existing, long seconds) {
        all.add(messages, bytes, found, existing, seconds);
        if (failedAt == null) {
            before.add(messages, bytes, found, existing, seconds);
        } else if (askedAt >= failedAt) {
            after.add(messages, bytes, found, existing, seconds);
        }
    }

    /** The asker sends the query; all else is the servers'. */
    private void sent(int peer, String words, long bytes) {
        long own = Costs.query(words);
        sentByPeer.merge(peer, own, Long::sum);
        if (bytes > own) {
            sentByServer.merge(serverOf.get(peer), bytes - own, Long::sum);
        }
    }

    @Override
    public Findings findings() {
        return new Findings(failedAt, listed, stale);
    }

    @Override
    public SortedMap<String, Double> measures() {
        TreeMap<String, Double> measures = new TreeMap<>();
        measures.put(SearchMeasures.QUERIES.key(), (double) all.queries);
        put(measures, SearchMeasures.MESSAGES, all.messages, all.queries);
        put(measures, SearchMeasures.BYTES, all.bytes, all.queries);
        put(measures, SearchMeasures.FIRST_HIT, all.firstHitSeconds, all.hits);
        put(measures, SearchMeasures.RECALL, all.recall, all.answerable);
        put(measures, SearchMeasures.RECALL_BEFORE, before.recall, before.answerable);
        put(measures, SearchMeasures.RECALL_AFTER, after.recall, after.answerable);
        put(measures, SearchMeasures.BUSIEST_TENTH, busiestTenth(), all.bytes);
        return measures;
    }

    private static void put(TreeMap<String, Double> measures, Figure figure, double sum, double count) {
        if (count > 0) {
            measures.put(figure.key(), sum / count);
        }
    }

    private double busiestTenth() {
        long[] sent = new long[sentByPeer.size() + sentByServer.size()];
        int at = 0;
        for (long bytes : sentByPeer.values()) {
            sent[at++] = bytes;
        }
        for (long bytes : sentByServer.values()) {
            sent[at++] = bytes;
        }
        Arrays.sort(sent);
        int busiest = (participants + 9) / 10;
        return Arrays.stream(sent, Math.max(0, sent.length - busiest), sent.length).sum();
    }
}
