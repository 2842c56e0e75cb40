package org.unchoke.labs.napster.scenario;

import java.util.List;
import org.unchoke.lab.Fields;

/**
 * The index that everybody asks.
 *
 * @param servers how many machines it is made of; each peer is signed in at one
 * @param linked whether a server asks the others, too; if not, it finds only songs of its own peers. Napster's servers
 *     were not linked at first, OpenNap's were
 * @param timeoutSeconds how long it goes on listing a peer that fell silent
 * @param queriesPerSecond how many one server answers
 * @param queue how many queries may wait at one server; more are dropped
 * @param maxResults the most a reply lists (100 in napster.txt, message 200)
 */
public record IndexRules(int servers, boolean linked, int timeoutSeconds, int queriesPerSecond, int queue, int maxResults) {
    static IndexRules read(Fields fields) {
        IndexRules rules = new IndexRules(
                (int) fields.whole("servers", 1, 50, 1),
                !fields.word("cluster", List.of("linked", "unlinked"), "linked").equals("unlinked"),
                (int) fields.whole("timeoutSeconds", 0, Limits.SECONDS, 60),
                (int) fields.whole("queriesPerSecond", 1, 1_000_000, 100),
                (int) fields.whole("queue", 1, 1_000_000, 500),
                (int) fields.whole("maxResults", 1, 1000, 100));
        fields.close();
        return rules;
    }
}
