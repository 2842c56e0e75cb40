package org.unchoke.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;

/** Between JSON text and {@link Document}. Needs no running application, so the command line uses it too. */
public final class Documents {
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 40;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    static {
        JSON.getFactory().setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .build());
    }

    private Documents() {}

    /**
     * Reads one JSON object.
     *
     * @throws ScenarioException if the text is no JSON object, naming line and column
     */
    public static Document parse(String json) throws ScenarioException {
        try {
            LinkedHashMap<String, Object> fields = JSON.readValue(json, new TypeReference<>() {});
            if (fields == null) {
                throw refused("Not a JSON object: null");
            }
            return new Document(fields);
        } catch (JsonProcessingException notJson) {
            throw refused(describe(notJson));
        } catch (IllegalArgumentException unfit) {
            throw refused("A number is too large: whole numbers may have at most 18 digits");
        }
    }

    /** The document as JSON text, fields in its own order. */
    public static String write(Document document) {
        try {
            return JSON.writeValueAsString(document.fields());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A document holds nothing but JSON values", impossible);
        }
    }

    /** The same for people to read and edit. */
    public static String pretty(Document document) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document.fields());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A document holds nothing but JSON values", impossible);
        }
    }

    private static String describe(JsonProcessingException notJson) {
        String where = notJson.getLocation() == null
                ? ""
                : " (line " + notJson.getLocation().getLineNr() + ", column "
                        + notJson.getLocation().getColumnNr() + ")";
        return "Not a JSON object: " + notJson.getOriginalMessage() + where;
    }

    private static ScenarioException refused(String message) {
        return new ScenarioException(List.of(new ScenarioException.Mistake("", message)));
    }
}
