package org.unchoke.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unchoke.lab.Action;
import org.unchoke.lab.Lab;
import org.unchoke.lab.SeatAction;

/** Actions of one lab, and those all labs share, as JSON: on the wire and in the log alike. */
public final class ActionJson {
    private final Map<String, Class<? extends Action>> byType = new LinkedHashMap<>();

    /** @throws IllegalStateException if two actions of the lab go by the same name */
    public ActionJson(Lab lab) {
        add(SeatAction.class);
        add(lab.actionType());
    }

    private void add(Class<?> sealed) {
        for (Class<?> record : TypeNames.records(sealed)) {
            if (byType.put(TypeNames.name(record), record.asSubclass(Action.class)) != null) {
                throw new IllegalStateException("Two actions are called " + TypeNames.name(record));
            }
        }
    }

    /**
     * Reads an action from an object with its {@code type} and nothing but its own fields.
     *
     * @throws UnreadableActionException with a sentence that says what is wrong
     */
    public Action read(ObjectNode json) throws UnreadableActionException {
        JsonNode type = json.path("type");
        Class<? extends Action> record = byType.get(type.asText());
        if (!type.isTextual() || record == null) {
            throw new UnreadableActionException("unknown-type",
                    type.isTextual() ? "There is no action of that type." : "An action needs a \"type\".");
        }
        try {
            return Json.full().treeToValue(json, record);
        } catch (JsonProcessingException unfit) {
            throw new UnreadableActionException("bad-fields", explain(type.asText(), unfit));
        }
    }

    private static String explain(String type, JsonProcessingException unfit) {
        if (unfit instanceof UnrecognizedPropertyException unknown) {
            return "The action " + type + " has no field \"" + unknown.getPropertyName() + "\".";
        }
        if (unfit instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return "The field \"" + mapping.getPath().get(0).getFieldName() + "\" of the action " + type
                    + " is missing or is not of the right kind.";
        }
        return "The fields of the action " + type + " do not fit.";
    }

    /** Reads what {@link #write} wrote. */
    public Action parse(String json) throws UnreadableActionException {
        try {
            if (Json.full().readTree(json) instanceof ObjectNode object) {
                return read(object);
            }
        } catch (JsonProcessingException broken) {
            throw new UnreadableActionException("not-json", broken.getOriginalMessage());
        }
        throw new UnreadableActionException("not-json", "An action is a JSON object.");
    }

    /** The action as an object, {@code type} first. */
    public static ObjectNode tree(Action action) {
        return Json.full().valueToTree(action);
    }

    /** The action as text. */
    public static String write(Action action) {
        return tree(action).toString();
    }
}
