package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.unchoke.config.UnreadableActionException;

/** Reads what a client says, as far as every message is alike. Bounded in depth and in the length of numbers. */
final class MessageReader {
    private static final int DEEPEST = 5;
    private static final int LONGEST_NUMBER = 40;
    private static final ObjectMapper TREES = trees();

    private MessageReader() {}

    private static ObjectMapper trees() {
        ObjectMapper trees = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        trees.getFactory().setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).build());
        return trees;
    }

    /**
     * An object with its {@code type}.
     *
     * @throws UnreadableActionException if it is none
     */
    static ObjectNode read(String text) throws UnreadableActionException {
        try {
            if (TREES.readTree(text) instanceof ObjectNode message && message.path("type").isTextual()) {
                return message;
            }
        } catch (JsonProcessingException broken) {
            throw new UnreadableActionException(
                    "not-json", "That is not JSON, or holds the same field twice, or is nested too deeply.");
        }
        throw new UnreadableActionException("not-a-message", "A message is a JSON object with a \"type\".");
    }
}
