package org.unchoke.labs.bittorrent.scenario;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Fields;
import org.unchoke.labs.bittorrent.strategy.Strategies;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/** Reads the groups of peers. */
final class GroupReader {
    private GroupReader() {}

    static List<PeerGroup> read(Fields root) {
        List<PeerGroup> groups = new ArrayList<>();
        for (Fields fields : root.objects("peers", 200)) {
            groups.add(group(fields));
        }
        if (groups.isEmpty()) {
            root.mistake("peers", "must list at least one seed and one leecher");
        }
        return groups;
    }

    private static PeerGroup group(Fields fields) {
        boolean seed = fields.word("role", List.of("seed", "leecher"), "leecher").equals("seed");
        int count = (int) fields.whole("count", 1, Limits.PEERS, 1);
        String name = fields.text("name", 40, seed ? "seed" : "peer");
        if (name.isBlank()) {
            fields.mistake("name", "must not be empty");
        }
        PeerGroup group = new PeerGroup(
                name,
                count,
                seed,
                strategy(fields, seed),
                AmountReader.rate(fields, "uploadBytesPerSecond", count, true),
                AmountReader.rate(fields, "downloadBytesPerSecond", count, false),
                AmountReader.seconds(fields, "joinsAtSeconds", count, new Amount.Same(0)),
                AmountReader.seconds(fields, "leavesAtSeconds", count, null),
                afterFinish(fields, seed),
                copies(fields, seed));
        fields.close();
        return group;
    }

    private static String strategy(Fields fields, boolean seed) {
        String id = fields.word("strategy", Strategies.ids(), "reference");
        Strategy strategy = Strategies.find(id);
        if (strategy.forSeedsOnly() && !seed) {
            fields.mistake("strategy", "\"" + id + "\" can only play a peer with role seed");
        }
        return id;
    }

    private static AfterFinish afterFinish(Fields fields, boolean seed) {
        String text = fields.text("afterFinish", 40, seed ? "stay" : "leave");
        AfterFinish mode = AfterFinish.parse(text);
        if (mode == null) {
            fields.mistake("afterFinish", "must be leave, stay or linger(60) with a number of seconds");
        }
        return mode == null ? AfterFinish.LEAVE : mode;
    }

    private static Double copies(Fields fields, boolean seed) {
        if (fields.raw("leavesAfterCopies") == null) {
            return null;
        }
        if (!seed) {
            fields.mistake("leavesAfterCopies", "is for seeds only");
        }
        return fields.number("leavesAfterCopies", 0, 1e6, 1);
    }
}
