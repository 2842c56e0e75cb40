package org.unchoke.simulation;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unchoke.lab.Standing;

/**
 * A participant's result as named columns: what CSV, JSON and tables share. The columns are the components of the
 * lab's place in the order of its declaration, without seat and rank, so their names and order are public.
 */
public final class PeerRow {
    private PeerRow() {}

    /** The figures of one place by key; a figure that does not exist yet, such as a finish time, is {@code null}. */
    public static Map<String, Object> of(Standing.Place place) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (RecordComponent component : place.getClass().getRecordComponents()) {
            row.put(component.getName(), value(place, component));
        }
        row.remove("seat");
        row.remove("rank");
        return row;
    }

    private static Object value(Standing.Place place, RecordComponent component) {
        try {
            return component.getAccessor().invoke(place);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Places are public records", impossible);
        }
    }
}
