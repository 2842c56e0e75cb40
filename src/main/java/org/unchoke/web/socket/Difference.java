package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.unchoke.config.Json;

/**
 * What brings a client from one view to the next, by the rules of docs/wire.md. Records are compared field by field
 * and only what differs is written; nothing is built in between.
 */
final class Difference {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final StringWriter text = new StringWriter(512);
    private final JsonGenerator out;
    private final ObjectNode gone = NODES.objectNode();
    /** Whether a patch can say it at all; if not, a snapshot must. */
    private boolean sayable = true;
    private boolean patched;

    private Difference() throws IOException {
        out = Json.sparse().getFactory().createGenerator(text);
    }

    /** Between two views of the same class; {@code null} if only a snapshot will do. */
    static Difference between(Object before, Object after) {
        try {
            Difference difference = new Difference();
            difference.out.writeStartObject();
            difference.view(before, after);
            difference.out.close(); // which ends what is open
            return difference.sayable ? difference : null;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isEmpty() {
        return !patched && gone.isEmpty();
    }

    /** {@code null} if there is none. */
    RawValue patch() {
        return patched ? new RawValue(text.toString()) : null;
    }

    /** {@code null} if nothing is gone. */
    ObjectNode gone() {
        return gone.isEmpty() ? null : gone;
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
                change(field, before, after);
                patched = true;
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
            patched = true;
        }
        if (!left.isEmpty()) {
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
        } else if (was == null || now == null || now instanceof String || now instanceof Number) {
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
