package org.unchoke.simulation;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.Standing;

/** A participant's result as named columns, in the order of the lab's card: what CSV, JSON and tables share. */
public final class PeerRow {
    private PeerRow() {}

    /** The figures of one place by key; a figure that does not exist yet, such as a finish time, is {@code null}. */
    public static Map<String, Object> of(LabCard card, Standing.Place place) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (LabCard.Figure figure : card.figures()) {
            row.put(figure.key(), component(place, figure.key()));
        }
        return row;
    }

    private static Object component(Standing.Place place, String key) {
        for (RecordComponent component : place.getClass().getRecordComponents()) {
            if (component.getName().equals(key)) {
                return value(place, component);
            }
        }
        throw new IllegalStateException(place.getClass() + " has no component " + key + ", though the lab's card names it");
    }

    private static Object value(Standing.Place place, RecordComponent component) {
        try {
            return component.getAccessor().invoke(place);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Places are public records", impossible);
        }
    }
}
