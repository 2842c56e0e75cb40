package org.unchoke.labs.bittorrent.scenario;

import java.util.List;
import java.util.Locale;
import org.unchoke.lab.Fields;
import org.unchoke.labs.bittorrent.strategy.Appetite;
import org.unchoke.labs.bittorrent.strategy.Strategies;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/** Reads how clients behave; everything may be left out and then is as in mainline 4.0.2 with four slots. */
final class RulesReader {
    private static final String SEED_POLICY = "seed-";

    private RulesReader() {}

    static Rules read(Fields fields) {
        int rechoke = seconds(fields, "rechokeSeconds", 10);
        int optimistic = seconds(fields, "optimisticSeconds", 3 * rechoke);
        if (optimistic % rechoke != 0) {
            fields.mistake("optimisticSeconds", "must be a multiple of rechokeSeconds, which is " + rechoke);
        }
        Rules rules = new Rules(
                slots(fields),
                rechoke,
                optimistic,
                seconds(fields, "snubSeconds", 60),
                idOf(fields.word("seedPolicy", seedPolicies(), "rotation")),
                PieceRule.parse(fields.word("piecePolicy", List.of("rarest", "random", "inOrder"), "rarest")),
                count(fields, "randomFirst", 0, Limits.PIECES, 4),
                count(fields, "maxPeers", 1, Appetite.MOST, 80),
                count(fields, "connectTo", 1, Appetite.MOST, 40),
                count(fields, "minPeers", 0, Appetite.MOST, 20),
                count(fields, "numwant", 1, 200, 50),
                seconds(fields, "announceSeconds", 1800),
                seconds(fields, "reannounceSeconds", 300));
        fields.close();
        return rules;
    }

    private static SlotRule slots(Fields fields) {
        String text = fields.text("slots", 40, "fixed(4)");
        SlotRule rule = SlotRule.parse(text);
        if (rule == null) {
            fields.mistake("slots", "must be fixed(4) or another number from 1 to 999, sqrt, or azureus");
        }
        return rule == null ? new SlotRule.Fixed(4) : rule;
    }

    private static int seconds(Fields fields, String name, int fallback) {
        return (int) fields.whole(name, 1, Limits.SECONDS, fallback);
    }

    private static int count(Fields fields, String name, int least, int most, int fallback) {
        return (int) fields.whole(name, least, most, fallback);
    }

    /** The policies as scenarios write them: the ids of strategies for seeds, without prefix, in camel case. */
    static List<String> seedPolicies() {
        return Strategies.all().stream()
                .filter(Strategy::forSeedsOnly)
                .map(strategy -> policyOf(strategy.card().id()))
                .toList();
    }

    private static String policyOf(String id) {
        StringBuilder policy = new StringBuilder();
        boolean capital = false;
        for (char letter : id.substring(SEED_POLICY.length()).toCharArray()) {
            if (letter != '-') {
                policy.append(capital ? Character.toUpperCase(letter) : letter);
            }
            capital = letter == '-';
        }
        return policy.toString();
    }

    private static String idOf(String policy) {
        return SEED_POLICY + policy.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
