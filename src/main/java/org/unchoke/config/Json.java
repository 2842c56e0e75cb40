package org.unchoke.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.unchoke.lab.LabEvent;

/**
 * How this program reads and writes JSON: strictly. Unknown fields, duplicate keys, missing numbers, texts where numbers
 * belong and fractions where whole numbers belong are refused.
 */
public final class Json {
    /** Deeper than any document a person writes. */
    private static final int DEEPEST = 20;

    private static final ObjectMapper FULL = fresh();
    private static final ObjectMapper SPARSE = fresh().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private Json() {}

    /** Writes every field. */
    public static ObjectMapper full() {
        return FULL;
    }

    /** Leaves out fields that are {@code null}, as the wire wants it. */
    public static ObjectMapper sparse() {
        return SPARSE;
    }

    private static ObjectMapper fresh() {
        return configure(JsonMapper.builder().addModule(new JavaTimeModule()).build());
    }

    /** Makes a mapper strict and acquainted with our types. */
    @SuppressWarnings("deprecation") // the builder that replaces configure(MapperFeature) cannot touch Quarkus's mapper
    static ObjectMapper configure(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.getFactory().setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(40).build());
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.addMixIn(LabEvent.class, ToldSeparately.class);
        return mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(
                mapper.getSerializationConfig().getAnnotationIntrospector(), new TypeNames()));
    }

    /** Whom an event is told decides where it is sent; it is no part of the event. */
    private interface ToldSeparately {
        @JsonIgnore
        int[] concerns();
    }
}
