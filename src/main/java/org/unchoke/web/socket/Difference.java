package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.unchoke.config.Json;

/**
 * What brings a client from one view to the next, by the rules of docs/wire.md. Records are compared field by field
 * and only what differs is written; nothing is built in between.
 */
final class Difference {
    /** What became of it. */
    enum Outcome {
        /** It was written. */
        SAID,
        /** There is none. */
        NONE,
        /** Only a snapshot will do; what was written is not to be used. */
        UNSAYABLE
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final SerializableString PATCH = new SerializedString("patch");

    private final JsonGenerator out;
    private ObjectNode gone;
    private boolean sayable = true;
    private boolean patched;

    private Difference(JsonGenerator out) {
        this.out = out;
    }

    /** Adds {@code patch} and {@code gone}, or which of them there is, to an object; the views are of the same class. */
    static Outcome write(JsonGenerator out, Object before, Object after) throws IOException {
        Difference difference = new Difference(out);
        difference.view(before, after);
        return difference.end();
    }

    private Outcome end() throws IOException {
        if (!sayable) {
            return Outcome.UNSAYABLE;
        }
        if (patched) {
            out.writeEndObject();
        }
        if (gone != null) {
            out.writeFieldName("gone");
            Json.sparse().writeTree(out, gone);
        }
        return patched || gone != null ? Outcome.SAID : Outcome.NONE;
    }

    /** From here on something has changed. */
    private void patch() throws IOException {
        if (!patched) {
            patched = true;
            out.writeFieldName(PATCH);
            out.writeStartObject();
        }
    }

    /** The top level, where tables are. */
    private void view(Object before, Object after) throws IOException {
        for (Shape.Field field : Shape.of(after).fields) {
            if (!sayable) {
                return;
            }
            if (field.same(before, after)) {
                continue;
            }
            if (field instanceof Shape.Any any && any.of(after) instanceof List<?> now
                    && (isTable(now) || any.of(before) instanceof List<?> was && isTable(was))) {
                table(field.name, any.of(before) instanceof List<?> was ? was : List.of(), now);
            } else if (differs(field, before, after)) {
                patch();
                change(field, before, after);
            }
        }
    }

    private static boolean isTable(List<?> list) {
        return !list.isEmpty() && Shape.isRow(list.get(0));
    }

    /** Rows may have left, anywhere, and come, at the end; in another order a patch cannot say them. */
    private void table(SerializableString name, List<?> before, List<?> after) throws IOException {
        ArrayNode left = NODES.arrayNode();
        boolean begun = false;
        boolean fresh = false;
        int old = 0;
        for (Object row : after) {
            if (!fresh && old < before.size() && before.get(old) == row) {
                old++;
                continue;
            }
            int found = find(before, old, key(row));
            if (found < 0) {
                fresh = true;
                begun = begin(begun, name);
                Json.sparse().writeValue(out, row);
                continue;
            }
            if (fresh || found < old) {
                sayable = false;
                return;
            }
            for (; old < found; old++) {
                left.add(key(before.get(old)));
            }
            begun = row(begun, name, before.get(old++), row);
        }
        for (; old < before.size(); old++) {
            left.add(key(before.get(old)));
        }
        if (begun) {
            out.writeEndArray();
        }
        if (!left.isEmpty()) {
            gone = gone == null ? NODES.objectNode() : gone;
            gone.set(name.getValue(), left);
        }
    }

    private static int key(Object row) {
        return (int) Shape.of(row).key.of(row);
    }

    /** Where the row with a key is, looked for from a place on and then before it; -1 if nowhere. */
    private static int find(List<?> rows, int from, int key) {
        for (int step = 0; step < rows.size(); step++) {
            int place = from + step < rows.size() ? from + step : from + step - rows.size();
            if (key(rows.get(place)) == key) {
                return place;
            }
        }
        return -1;
    }

    private boolean begin(boolean begun, SerializableString name) throws IOException {
        if (!begun) {
            patch();
            out.writeFieldName(name);
            out.writeStartArray();
        }
        return true;
    }

    private boolean row(boolean begun, SerializableString table, Object before, Object after) throws IOException {
        if (before == after) {
            return begun;
        }
        boolean told = begun;
        boolean open = false;
        Shape shape = Shape.of(after);
        for (Shape.Field field : shape.fields) {
            if (differs(field, before, after)) {
                if (!open) {
                    told = begin(told, table);
                    out.writeStartObject();
                    out.writeFieldName(shape.key.name);
                    shape.key.write(out, after);
                    open = true;
                }
                change(field, before, after);
            }
        }
        if (open) {
            out.writeEndObject();
        }
        return told;
    }

    private static boolean differs(Shape.Field field, Object before, Object after) {
        return !field.same(before, after)
                && !(field instanceof Shape.Any any && equal(any.of(before), any.of(after)));
    }

    private static boolean equal(Object one, Object other) {
        if (one == other) {
            return true;
        }
        if (one instanceof Record && other instanceof Record && one.getClass() == other.getClass()) {
            for (Shape.Field field : Shape.of(one).fields) {
                if (differs(field, one, other)) {
                    return false;
                }
            }
            return true;
        }
        if (one instanceof List<?> some && other instanceof List<?> others && some.size() == others.size()) {
            for (int i = 0; i < some.size(); i++) {
                if (!equal(some.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return Objects.deepEquals(one, other);
    }

    /** Writes what a field that differs has become. */
    private void change(Shape.Field field, Object before, Object after) throws IOException {
        out.writeFieldName(field.name);
        if (!(field instanceof Shape.Any any)) {
            field.write(out, after);
            return;
        }
        Object was = any.of(before);
        Object now = any.of(after);
        if (was instanceof Record && now instanceof Record && was.getClass() == now.getClass()) {
            out.writeStartObject();
            for (Shape.Field inner : Shape.of(now).fields) {
                if (differs(inner, was, now)) {
                    change(inner, was, now);
                }
            }
            out.writeEndObject();
        } else if (was == null || now == null || now instanceof String || now instanceof Number || now instanceof Collection) {
            field.write(out, after);
        } else {
            Json.sparse().writeTree(out, merge(Json.sparse().valueToTree(was), Json.sparse().valueToTree(now)));
        }
    }

    /** What has no fixed fields, by RFC 7396. */
    private static JsonNode merge(JsonNode before, JsonNode after) {
        if (!before.isObject() || !after.isObject()) {
            return after;
        }
        ObjectNode patch = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode old = before.get(field.getKey());
            if (!field.getValue().equals(old)) {
                patch.set(field.getKey(), old == null ? field.getValue() : merge(old, field.getValue()));
            }
        }
        before.fieldNames().forEachRemaining(name -> {
            if (!after.has(name)) {
                patch.putNull(name);
            }
        });
        return patch;
    }
}
