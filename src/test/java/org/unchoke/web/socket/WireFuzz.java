package org.unchoke.web.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.unchoke.config.ActionJson;
import org.unchoke.config.UnreadableActionException;
import org.unchoke.lab.Action;
import org.unchoke.labs.LabCatalog;

/** What clients say over the live connection, read as actions of every lab. */
public final class WireFuzz {
    private static final List<ActionJson> LABS = LabCatalog.all().stream().map(ActionJson::new).toList();

    private WireFuzz() {}

    /** Called by Jazzer, and by the test of the corpus. */
    public static void fuzzerTestOneInput(byte[] data) {
        ObjectNode message;
        try {
            message = MessageReader.read(new String(data, StandardCharsets.UTF_8));
        } catch (UnreadableActionException refused) {
            return;
        }
        message.remove("id");
        for (ActionJson lab : LABS) {
            try {
                Action action = lab.read(message.deepCopy());
                if (!lab.parse(ActionJson.write(action)).equals(action)) {
                    throw new IllegalStateException("Written and read again it is another: " + action);
                }
            } catch (UnreadableActionException refused) {
                continue; // with a sentence, as it should
            }
        }
    }
}
