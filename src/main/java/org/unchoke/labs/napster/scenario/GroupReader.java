package org.unchoke.labs.napster.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.unchoke.lab.Fields;
import org.unchoke.labs.napster.strategy.Strategies;

/** Reads the groups of peers. */
final class GroupReader {
    private static final Span AT_ONCE = new Span(0, 0);

    private GroupReader() {}

    static List<PeerGroup> read(Fields root, Songs songs) {
        List<PeerGroup> groups = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (Fields fields : root.objects("peers", 200)) {
            PeerGroup group = group(fields, songs);
            if (!names.add(group.name())) {
                fields.mistake("name", "is the name of an earlier group: every group needs its own");
            }
            groups.add(group);
        }
        long peers = groups.stream().mapToLong(PeerGroup::count).sum();
        if (peers < 2) {
            root.mistake("peers", "must list at least two peers, else there is nobody to get a song from");
        }
        if (peers > Limits.PEERS) {
            root.mistake("peers", "are " + peers + " together; at most " + Limits.PEERS + " are possible");
        }
        return groups;
    }

    private static PeerGroup group(Fields fields, Songs songs) {
        String name = fields.text("name", 40, "peer");
        if (name.isBlank()) {
            fields.mistake("name", "must not be empty");
        }
        List<String> lines = new ArrayList<>(Line.codes());
        lines.add(Line.MIXED);
        // Each half of the songs at most: what one has, and what one wants and has not, are drawn without repetition.
        int most = Math.min(Limits.LIBRARY, songs.count() / 2);
        PeerGroup group = new PeerGroup(
                name,
                (int) fields.whole("count", 1, Limits.PEERS, 1),
                fields.word("strategy", Strategies.ids(), "reference"),
                Line.parse(fields.word("line", lines, Line.MIXED)),
                rate(fields, "uploadBytesPerSecond"),
                rate(fields, "downloadBytesPerSecond"),
                Span.read(fields, "library", most, new Span(Math.min(12, most), Math.min(12, most))),
                Span.read(fields, "wanted", most, new Span(Math.min(6, most), Math.min(6, most))),
                Span.read(fields, "joinsAtSeconds", Limits.SECONDS, AT_ONCE),
                Span.read(fields, "leavesAtSeconds", Limits.SECONDS, null),
                fields.word("afterFinish", List.of("stay", "leave"), "stay").equals("stay"));
        fields.close();
        return group;
    }

    private static Long rate(Fields fields, String name) {
        return fields.raw(name) == null ? null : (Long) fields.whole(name, 0, Limits.RATE);
    }
}
