package org.unchoke.web.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unchoke.config.Json;

/**
 * Turns the views of one connection into snapshots and frames: remembers what was sent last and sends the difference,
 * by the rules of docs/wire.md. Not thread-safe.
 */
final class ViewEncoder {
    private static final String KEY = "peer";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private ObjectNode last;
    private int lastRound;
    private long seq;

    /** The message that brings the client from what it has to this view; {@code null} if it has it already. */
    ServerMessage encode(int round, long tick, Object view) {
        ObjectNode tree = Json.sparse().valueToTree(view);
        ObjectNode before = round == lastRound ? last : null;
        last = tree;
        lastRound = round;
        if (before == null) {
            return new ServerMessage.Snapshot(++seq, round, tick, tree);
        }
        ObjectNode gone = NODES.objectNode();
        ObjectNode patch = NODES.objectNode();
        if (!difference(before, tree, patch, gone)) {
            return new ServerMessage.Snapshot(++seq, round, tick, tree);
        }
        if (patch.isEmpty() && gone.isEmpty()) {
            return null;
        }
        return new ServerMessage.Frame(++seq, round, tick, patch.isEmpty() ? null : patch, gone.isEmpty() ? null : gone);
    }

    /** The top level, where tables are; {@code false} if only a snapshot will do. */
    private static boolean difference(ObjectNode before, ObjectNode after, ObjectNode patch, ObjectNode gone) {
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode old = before.get(field.getKey());
            JsonNode now = field.getValue();
            if (now.equals(old)) {
                continue;
            }
            if (isTable(now) || isTable(old) && now.isArray()) {
                if (old != null && !old.isArray() || !table(field.getKey(), (ArrayNode) old, (ArrayNode) now, patch, gone)) {
                    return false;
                }
            } else {
                change(field.getKey(), old, now, patch);
            }
        }
        removed(before, after, patch);
        return true;
    }

    private static boolean table(String name, ArrayNode before, ArrayNode after, ObjectNode patch, ObjectNode gone) {
        Map<Integer, ObjectNode> old = new LinkedHashMap<>();
        if (before != null) {
            for (JsonNode row : before) {
                if (!row.has(KEY)) {
                    return false;
                }
                old.put(row.get(KEY).intValue(), (ObjectNode) row);
            }
        }
        ArrayNode rows = NODES.arrayNode();
        Iterator<Integer> order = old.keySet().iterator();
        ArrayNode left = NODES.arrayNode();
        boolean fresh = false;
        for (JsonNode row : after) {
            int peer = row.path(KEY).asInt(-1);
            ObjectNode was = old.get(peer);
            if (was == null) {
                fresh = true;
                rows.add(row);
                continue;
            }
            int next = -1;
            while (order.hasNext() && (next = order.next()) != peer) {
                left.add(next);
            }
            if (fresh || next != peer) {
                return false; // the rows were re-ordered, which a patch cannot say
            }
            ObjectNode changes = NODES.objectNode();
            changes.set(KEY, row.get(KEY));
            fields(was, (ObjectNode) row, changes);
            if (changes.size() > 1) {
                rows.add(changes);
            }
        }
        order.forEachRemaining(left::add);
        if (!rows.isEmpty()) {
            patch.set(name, rows);
        }
        if (!left.isEmpty()) {
            gone.set(name, left);
        }
        return true;
    }

    /** RFC 7396. */
    private static void fields(ObjectNode before, ObjectNode after, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode old = before.get(field.getKey());
            if (!field.getValue().equals(old)) {
                change(field.getKey(), old, field.getValue(), patch);
            }
        }
        removed(before, after, patch);
    }

    private static void change(String name, JsonNode old, JsonNode now, ObjectNode patch) {
        if (old instanceof ObjectNode before && now instanceof ObjectNode after) {
            ObjectNode inner = NODES.objectNode();
            fields(before, after, inner);
            patch.set(name, inner);
        } else {
            patch.set(name, now);
        }
    }

    private static void removed(ObjectNode before, ObjectNode after, ObjectNode patch) {
        before.fieldNames().forEachRemaining(name -> {
            if (!after.has(name)) {
                patch.putNull(name);
            }
        });
    }

    private static boolean isTable(JsonNode node) {
        return node != null && node.isArray() && !node.isEmpty() && node.get(0).has(KEY);
    }
}
