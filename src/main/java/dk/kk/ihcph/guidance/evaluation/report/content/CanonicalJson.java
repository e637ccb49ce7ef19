package dk.kk.ihcph.guidance.evaluation.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Writes JSON in the one form that RFC 8785 gives to equal data, so that its hash proves it unchanged.
 *
 * <p>The form writes a number as the nearest IEEE 754 double, which drops trailing zeros and, beyond 15 digits, changes the
 * value. Amounts and quotients are therefore texts, with exactly their decimals ("912.50"), as the RFC advises for numbers
 * that are not doubles (Appendix D). Counts are numbers, and refused above 2^53.
 */
final class CanonicalJson {
    private static final long LARGEST_EXACT = 1L << 53;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(new DecimalAsText())
                    .addSerializer(Long.class, new ExactCount<>(Long.class))
                    .addSerializer(Long.TYPE, new ExactCount<>(Long.TYPE))
                    .addSerializer(Double.class, new NoDouble<>(Double.class))
                    .addSerializer(Double.TYPE, new NoDouble<>(Double.TYPE)))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private CanonicalJson() {}

    static byte[] write(Object value) {
        try {
            return canonical(MAPPER.writeValueAsString(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] canonical(String json) throws IOException {
        return new JsonCanonicalizer(json).getEncodedUTF8();
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("serial") // never serialized
    private static final class DecimalAsText extends StdSerializer<BigDecimal> {
        DecimalAsText() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    @SuppressWarnings("serial") // never serialized
    private static final class ExactCount<T> extends StdSerializer<T> {
        ExactCount(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            long count = ((Number) value).longValue();
            if (Math.abs(count) > LARGEST_EXACT) {
                throw new IllegalArgumentException(count + " is no exact number of canonical JSON");
            }
            json.writeNumber(count);
        }
    }

    @SuppressWarnings("serial") // never serialized
    private static final class NoDouble<T> extends StdSerializer<T> {
        NoDouble(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) {
            throw new IllegalArgumentException(value + " has no exact decimals; use BigDecimal");
        }
    }
}
