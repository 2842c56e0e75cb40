package org.unchoke.labs.gnutella.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.unchoke.lab.Fields;
import org.unchoke.labs.gnutella.strategy.Strategies;

/** Reads the groups of servents. */
final class GroupReader {
    private static final int USUAL_SHARES = 12;
    private static final int USUAL_WANTED = 5;
    private static final long USUAL_RATE = 32_000;

    private GroupReader() {}

    static List<PeerGroup> read(Fields root, int files) {
        List<PeerGroup> groups = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (Fields fields : root.objects("peers", 200)) {
            PeerGroup group = group(fields, files);
            if (!names.add(group.name())) {
                fields.mistake("name", "is the name of an earlier group: every group needs its own");
            }
            groups.add(group);
        }
        long servents = groups.stream().mapToLong(PeerGroup::count).sum();
        if (servents < 2) {
            root.mistake("peers", "must list at least two servents, else there is nobody to connect to");
        }
        if (servents > Limits.SERVENTS) {
            root.mistake("peers", "are " + servents + " together; at most " + Limits.SERVENTS + " are possible");
        }
        return groups;
    }

    private static PeerGroup group(Fields fields, int files) {
        String name = fields.text("name", 40, "servent");
        if (name.isBlank()) {
            fields.mistake("name", "must not be empty");
        }
        PeerGroup group = new PeerGroup(
                name,
                (int) fields.whole("count", 1, Limits.SERVENTS, 1),
                fields.word("strategy", Strategies.ids(), "servent"),
                fields.whole("uploadBytesPerSecond", 0, Limits.RATE, USUAL_RATE),
                fields.whole("downloadBytesPerSecond", 1, Limits.RATE, USUAL_RATE * 4),
                Shares.read(fields, "shares", files / 2, USUAL_SHARES),
                (int) fields.whole("wanted", 0, 200, Math.min(USUAL_WANTED, files / 4)),
                fields.number("firewalled", 0, 1, 0),
                fields.whole("joinsAtSeconds", 0, Limits.SECONDS, 0),
                (int) fields.whole("onlineSeconds", 0, Limits.SECONDS, 0),
                (int) fields.whole("offlineSeconds", 1, Limits.SECONDS, 300));
        if (group.wanted() > files / 4) {
            fields.mistake("wanted", "must be at most a quarter of all files, here " + files / 4);
        }
        fields.close();
        return group;
    }
}
