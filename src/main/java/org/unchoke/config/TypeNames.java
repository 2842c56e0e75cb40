package org.unchoke.config;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.unchoke.lab.LabEvent;

/**
 * Tells Jackson about sealed interfaces of ours: their records are told apart by a field {@code type}, the record's
 * simple name in lowerCamelCase. No list of subtypes is kept by hand. Enum constants are written in lowerCamelCase.
 */
final class TypeNames extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final String OURS = "org.unchoke.";
    private static final JsonTypeInfo.Value BY_TYPE = JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true);

    @Override
    public TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass type, JavaType base) {
        return isTold(type.getRawType()) ? new StdTypeResolverBuilder().init(BY_TYPE, null) : null;
    }

    @Override
    public List<NamedType> findSubtypes(Annotated annotated) {
        if (!(annotated instanceof AnnotatedClass type) || !isOurs(type.getRawType()) || !type.getRawType().isSealed()) {
            return null;
        }
        List<NamedType> subtypes = new ArrayList<>();
        records(type.getRawType()).forEach(record -> subtypes.add(new NamedType(record, name(record))));
        return subtypes;
    }

    @Override
    public String findTypeName(AnnotatedClass type) {
        return isTold(type.getRawType()) && !type.getRawType().isInterface() ? name(type.getRawType()) : null;
    }

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        if (isOurs(type.getRawType())) {
            for (int i = 0; i < constants.length; i++) {
                names[i] = names[i] == null ? camel(constants[i].name()) : names[i];
            }
        }
        return names;
    }

    /** The name of a record on the wire. */
    static String name(Class<?> record) {
        String simple = record.getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    /** Every record below a sealed interface, in the order of declaration. */
    static List<Class<?>> records(Class<?> sealed) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                records.addAll(records(permitted));
            } else if (!Modifier.isAbstract(permitted.getModifiers())) {
                records.add(permitted);
            }
        }
        return records;
    }

    private static boolean isTold(Class<?> type) {
        if (!isOurs(type)) {
            return false;
        }
        // LabEvent is open, so that each lab can have events of its own, but every one of them is a record with a name.
        return type.isInterface() && type.isSealed()
                || type == LabEvent.class
                || Arrays.stream(type.getInterfaces()).anyMatch(above -> isOurs(above) && above.isSealed());
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
