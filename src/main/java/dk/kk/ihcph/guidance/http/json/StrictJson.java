package dk.kk.ihcph.guidance.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dk.kk.ihcph.guidance.http.problem.RefusedValue;
import dk.kk.ihcph.guidance.kernel.DateReader;
import dk.kk.ihcph.guidance.kernel.text.Characters;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads JSON strictly: no unknown member, no repeated member, no coercion of types, nothing after the end. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    private static final int LONGEST_STRING = 100_000;
    private static final int DEEPEST_NESTING = 50;
    private static final int LONGEST_NUMBER = 30;

    /**
     * Leaves room for the sign and the point, so that a number that is written without an exponent can be read again.
     */
    private static final int MOST_DIGITS = LONGEST_NUMBER - 2;

    private static final String EXPONENT = "exponent out of range";

    /**
     * Runs after every other customizer; otherwise the module for java.time would put its lenient readers before
     * these.
     */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_STRING)
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION.mappedFeature());
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(
                new WithoutAliases(), mapper.getDeserializationConfig().getAnnotationIntrospector()));
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        for (LogicalType number : new LogicalType[] {LogicalType.Integer, LogicalType.Float, LogicalType.Boolean}) {
            mapper.coercionConfigFor(number)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        for (LogicalType written : new LogicalType[] {LogicalType.Enum, LogicalType.OtherScalar}) { // such as a UUID
            mapper.coercionConfigFor(written).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        UnwrappedRecords unwrapped = new UnwrappedRecords();
        mapper.registerModule(
                new SimpleModule("strict") {
                    @Override
                    public void setupModule(SetupContext context) {
                        super.setupModule(context);
                        context.addValueInstantiators(unwrapped);
                    }
                }.setDeserializerModifier(unwrapped)
                        .addDeserializer(String.class, new WrittenText())
                        .addDeserializer(BigDecimal.class, new Decimal())
                        .addDeserializer(int.class, new WholeNumber<>(int.class, BigDecimal::intValueExact))
                        .addDeserializer(Integer.class, new WholeNumber<>(Integer.class, BigDecimal::intValueExact))
                        .addDeserializer(long.class, new WholeNumber<>(long.class, BigDecimal::longValueExact))
                        .addDeserializer(Long.class, new WholeNumber<>(Long.class, BigDecimal::longValueExact))
                        // Number serves the free values of maps, JsonNode those of patches and batches.
                        .addDeserializer(Number.class, new FreeNumber())
                        .addDeserializer(JsonNode.class, new Tree())
                        .addDeserializer(Instant.class, new StrictText<>(Instant.class, DateReader::instant))
                        .addDeserializer(LocalDate.class, new StrictText<>(LocalDate.class, DateReader::date))
                        .addDeserializer(LocalTime.class, new StrictText<>(LocalTime.class, LocalTime::parse))
                        .addDeserializer(YearMonth.class, new StrictText<>(YearMonth.class, DateReader::month)));
    }

    /** Accepts a field by its current name only. Earlier names are for JSON that is stored, which another mapper reads. */
    private static final class WithoutAliases extends NopAnnotationIntrospector {
        @Override
        public List<PropertyName> findPropertyAliases(Annotated element) {
            return List.of();
        }
    }

    /**
     * Reads a number. A number whose exponent would make it fill the memory when it is written out or rounded is
     * refused.
     */
    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {
        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            return limitExponent(parser, context);
        }
    }

    /** Reads a whole number. JSON Schema counts 5.0 among them; 5.5 is refused and not rounded. */
    private static final class WholeNumber<T> extends StdScalarDeserializer<T> {
        private final transient Function<BigDecimal, T> exact;
        private final transient JsonDeserializer<T> digits;

        @SuppressWarnings("unchecked") // the deserializer of the type itself
        WholeNumber(Class<T> type, Function<BigDecimal, T> exact) {
            super(type);
            this.exact = exact;
            this.digits = (JsonDeserializer<T>) NumberDeserializers.find(type, type.getName());
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                BigDecimal number = limitExponent(parser, context);
                if (number.stripTrailingZeros().scale() <= 0) {
                    try {
                        return exact.apply(number);
                    } catch (ArithmeticException tooLarge) {
                        throw context.weirdNumberException(number, handledType(), "out of range");
                    }
                }
            }
            return digits.deserialize(parser, context);
        }

        @Override
        public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
            return digits.getNullValue(context);
        }
    }

    /** Reads a number where the caller chooses the type. A whole number remains one. */
    private static final class FreeNumber extends StdScalarDeserializer<Number> {
        FreeNumber() {
            super(Number.class);
        }

        @Override
        public Number deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (Number) context.handleUnexpectedToken(Number.class, parser);
            }
            BigDecimal number = limitExponent(parser, context);
            return parser.hasToken(JsonToken.VALUE_NUMBER_INT) ? parser.getNumberValue() : number;
        }
    }

    private static BigDecimal limitExponent(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            check(number, context);
            return number;
        } catch (NumberFormatException exponentOfManyDigits) {
            return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, EXPONENT);
        }
    }

    private static void check(BigDecimal number, DeserializationContext context) throws IOException {
        long before = (long) number.precision() - number.scale();
        if (Math.max(before, number.precision()) > MOST_DIGITS || number.scale() >= MOST_DIGITS) {
            context.handleWeirdNumberValue(BigDecimal.class, 0, EXPONENT);
        }
    }

    /** Reads any JSON and treats its numbers as strictly as those of a field. */
    private static final class Tree extends StdDeserializer<JsonNode> {
        Tree() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                JsonNode read = (JsonNode)
                        JsonNodeDeserializer.getDeserializer(JsonNode.class).deserialize(parser, context);
                checkAll(read, context);
                return read;
            } catch (NumberFormatException exponentOfManyDigits) {
                return (JsonNode) context.handleWeirdNumberValue(JsonNode.class, 0, EXPONENT);
            }
        }

        @Override
        public JsonNode getNullValue(DeserializationContext context) {
            return context.getNodeFactory().nullNode();
        }

        private static void checkAll(JsonNode node, DeserializationContext context) throws IOException {
            if (node.isNumber()) {
                check(node.decimalValue(), context);
            }
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                try {
                    checkAll(property.getValue(), context);
                } catch (JsonMappingException refused) {
                    throw JsonMappingException.wrapWithPath(refused, node, property.getKey());
                }
            }
            for (int index = 0; node.isArray() && index < node.size(); index++) {
                try {
                    checkAll(node.get(index), context);
                } catch (JsonMappingException refused) {
                    throw JsonMappingException.wrapWithPath(refused, node, index);
                }
            }
        }
    }

    /** Reads a JSON string and nothing else, without control characters other than line breaks and tabs. */
    private static final class StrictText<T> extends StdScalarDeserializer<T> {
        private final Class<T> type;
        private final transient Function<String, T> parse;

        StrictText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked") // handleUnexpectedToken and handleWeirdStringValue only throw here
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(type, parser);
            }
            String text = parser.getText();
            if (!Characters.areStorable(text)) {
                return (T) context.handleWeirdStringValue(type, "", "control characters");
            }
            try {
                return parse.apply(text);
            } catch (DateReader.OutOfRange refused) {
                throw new RefusedValue(parser, type, DateReader.OUT_OF_RANGE, DateReader.RANGE);
            } catch (DateTimeException unreadable) {
                return (T) context.handleWeirdStringValue(type, "", "not in ISO 8601");
            }
        }
    }
}
