package dk.kk.ihcph.guidance.http.parameter;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DateReader;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a malformed query parameter with 400 and its name, instead of JAX-RS's 404. A path with a malformed id
 * remains 404.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {
    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]{0,9})");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,19})(?:\\.[0-9]{1,20})?(?:[eE][+-]?[0-9]{1,2})?");
    private static final int UUID_LENGTH = 36;
    private static final Map<Class<?>, Form> FORMS = Map.of(
            int.class,
                    new Form(
                            StrictParameters::integer,
                            new Bilingual("skal være et helt tal", "must be a whole number")),
            Integer.class,
                    new Form(
                            StrictParameters::integer,
                            new Bilingual("skal være et helt tal", "must be a whole number")),
            BigDecimal.class,
                    new Form(
                            StrictParameters::decimal, new Bilingual("skal være et tal: 0.8", "must be a number: 0.8")),
            boolean.class,
                    new Form(
                            StrictParameters::flag,
                            new Bilingual("skal være true eller false", "must be true or false")),
            Boolean.class,
                    new Form(
                            StrictParameters::flag,
                            new Bilingual("skal være true eller false", "must be true or false")),
            UUID.class, new Form(StrictParameters::uuid, new Bilingual("skal være et UUID", "must be a UUID")),
            LocalDate.class,
                    new Form(
                            DateReader::date,
                            new Bilingual("skal være en dato: 2026-01-31", "must be a date: 2026-01-31")),
            Instant.class,
                    new Form(
                            DateReader::instant,
                            new Bilingual(
                                    "skal være et tidspunkt med tidszone: 2026-01-31T09:00:00Z",
                                    "must be an instant with offset: 2026-01-31T09:00:00Z")));

    private record Form(Function<String, Object> parse, Bilingual words) {}

    @Override
    @SuppressWarnings("unchecked") // the form of a class makes objects of that class
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        Form form = FORMS.get(type);
        if (form == null && type.isEnum()) {
            form = new Form(
                    text -> Stream.of(type.getEnumConstants())
                            .filter(constant -> ((Enum<?>) constant).name().equals(text))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("no such constant")),
                    new Bilingual("skal være en af: %s", "must be one of: %s")
                            .with(Stream.of(type.getEnumConstants())
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))));
        }
        return form == null
                ? null
                : (ParamConverter<T>) new Strict(form, annotations == null ? List.of() : List.of(annotations));
    }

    /** {@link Integer#valueOf} would also read a plus sign, leading zeros and the digits of other scripts. */
    private static Object integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a whole number as JSON writes it");
        }
        return Integer.valueOf(text);
    }

    /** {@link BigDecimal} would also read long exponents, with which a short text becomes a number of a million digits. */
    private static Object decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number of moderate length");
        }
        return new BigDecimal(text);
    }

    /** {@link UUID#fromString} would also read parts with missing digits. */
    private static Object uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("not a UUID in full");
        }
        return UUID.fromString(text);
    }

    private static Object flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private record Strict(Form form, List<Annotation> annotations) implements ParamConverter<Object> {
        @Override
        @SuppressWarnings("NullAway") // JAX-RS asks for null where the parameter is absent
        public Object fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return form.parse().apply(text);
            } catch (RuntimeException wrongForm) {
                if (annotations.stream().anyMatch(PathParam.class::isInstance)) {
                    throw new jakarta.ws.rs.NotFoundException(wrongForm);
                }
                Violation violation = wrongForm instanceof DateReader.OutOfRange
                        ? Violation.ofParameter(name(), DateReader.OUT_OF_RANGE, DateReader.RANGE)
                        : Violation.ofParameter(name(), "WRONG_FORM", form.words());
                throw new jakarta.ws.rs.BadRequestException(Refused.invalidParameter(violation));
            }
        }

        private String name() {
            return annotations.stream()
                    .filter(QueryParam.class::isInstance)
                    .map(annotation -> ((QueryParam) annotation).value())
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String toString(Object value) {
            return String.valueOf(value);
        }
    }
}
