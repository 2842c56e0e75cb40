package org.unchoke.labs.napster.scenario;

import java.util.List;
import org.unchoke.lab.Fields;

/**
 * How clients behave.
 *
 * @param slots how many uploads a client serves at a time unless its owner says otherwise; the rest wait in a queue
 * @param maxDownloads how many songs a client asks for at a time, each source counted
 * @param searchSeconds after so long a client gives up waiting for the index
 * @param connectSeconds after so long a client gives up on a peer that does not answer
 * @param silent whether peers that leave vanish without signing out, so that the index still lists them
 */
public record Rules(int slots, int maxDownloads, int searchSeconds, int connectSeconds, boolean silent) {
    static Rules read(Fields fields) {
        Rules rules = new Rules(
                (int) fields.whole("slots", 0, Limits.SLOTS, 3),
                (int) fields.whole("maxDownloads", 1, 50, 6),
                (int) fields.whole("searchSeconds", 2, 1000, 15),
                (int) fields.whole("connectSeconds", 1, 1000, 10),
                fields.word("departures", List.of("silent", "orderly"), "silent").equals("silent"));
        fields.close();
        return rules;
    }
}
