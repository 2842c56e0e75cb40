package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.unchoke.config.Json;

/**
 * The fields of one record class, read without reflection: views are compared field by field, for every client and
 * ten times a second, and boxing every number would cost more than comparing it.
 */
final class Shape {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    final Field[] fields;
    /** The field that tells rows of a table apart; {@code null} if these are no rows. */
    final Whole key;

    private Shape(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        fields = Arrays.stream(components).map(component -> field(record, component)).toArray(Field[]::new);
        key = Arrays.stream(fields)
                .filter(field -> field.name.getValue().equals("peer") && field instanceof Whole)
                .map(Whole.class::cast)
                .findFirst()
                .orElse(null);
    }

    static Shape of(Object record) {
        return SHAPES.get(record.getClass());
    }

    /** Whether something is a row of a table. */
    static boolean isRow(Object item) {
        return item instanceof Record && of(item).key != null;
    }

    private static Field field(Class<?> record, RecordComponent component) {
        Class<?> type = component.getType();
        SerializedString name = new SerializedString(component.getName());
        if (type == int.class || type == long.class) {
            return new Whole(name, accessor(record, component, ToLongFunction.class, "applyAsLong", long.class));
        }
        if (type == boolean.class) {
            return new Flag(name, accessor(record, component, Predicate.class, "test", boolean.class));
        }
        return new Any(name, accessor(record, component, Function.class, "apply", Object.class));
    }

    @SuppressWarnings("unchecked")
    private static <T> T accessor(Class<?> record, RecordComponent component, Class<?> kind, String method, Class<?> gives) {
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(record, MethodHandles.lookup());
            MethodHandle getter = inside.unreflect(component.getAccessor());
            MethodType exact = MethodType.methodType(gives == Object.class ? getter.type().wrap().returnType() : gives, record);
            CallSite site = LambdaMetafactory.metafactory(inside, method, MethodType.methodType(kind),
                    MethodType.methodType(gives, Object.class), getter, exact);
            return (T) site.getTarget().invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException("No way to read " + component + " of " + record, impossible);
        }
    }

    /** One field. */
    abstract static class Field {
        final SerializedString name;

        Field(SerializedString name) {
            this.name = name;
        }

        /** Whether it certainly has the same value in both records. */
        abstract boolean same(Object one, Object other);

        /** Writes the value. */
        abstract void write(JsonGenerator out, Object record) throws IOException;
    }

    /** A whole number. */
    static final class Whole extends Field {
        private final ToLongFunction<Object> get;

        Whole(SerializedString name, ToLongFunction<Object> get) {
            super(name);
            this.get = get;
        }

        long of(Object record) {
            return get.applyAsLong(record);
        }

        @Override
        boolean same(Object one, Object other) {
            return get.applyAsLong(one) == get.applyAsLong(other);
        }

        @Override
        void write(JsonGenerator out, Object record) throws IOException {
            out.writeNumber(get.applyAsLong(record));
        }
    }

    /** Yes or no. */
    static final class Flag extends Field {
        private final Predicate<Object> get;

        Flag(SerializedString name, Predicate<Object> get) {
            super(name);
            this.get = get;
        }

        @Override
        boolean same(Object one, Object other) {
            return get.test(one) == get.test(other);
        }

        @Override
        void write(JsonGenerator out, Object record) throws IOException {
            out.writeBoolean(get.test(record));
        }
    }

    /** Anything else. */
    static final class Any extends Field {
        private final Function<Object, Object> get;

        Any(SerializedString name, Function<Object, Object> get) {
            super(name);
            this.get = get;
        }

        Object of(Object record) {
            return get.apply(record);
        }

        @Override
        boolean same(Object one, Object other) {
            return get.apply(one) == get.apply(other);
        }

        @Override
        void write(JsonGenerator out, Object record) throws IOException {
            Object value = get.apply(record);
            if (value instanceof Long || value instanceof Integer) {
                out.writeNumber(((Number) value).longValue());
            } else if (value instanceof String string) {
                out.writeString(string);
            } else {
                Json.sparse().writeValue(out, value);
            }
        }
    }
}
