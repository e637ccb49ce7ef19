package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.text.Email;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** Completes schemas by what the scanner does not read from their records and enums: nullness, and labels of codes. */
final class SchemaSources {
    private static final String APPLICATION = "dk.kk.ihcph.guidance.";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName CODED = DotName.createSimple(Coded.class);
    private static final DotName JSON_UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName UNIQUE = DotName.createSimple(UniqueElements.class);
    private static final DotName DIGITS = DotName.createSimple(Digits.class);
    private static final DotName EMAIL = DotName.createSimple(Email.class);

    private static final List<DotName> PRESENCE = List.of(
            DotName.createSimple(NotNull.class),
            DotName.createSimple(NotBlank.class),
            DotName.createSimple(NotEmpty.class));

    private static final String LABELLED_ELSEWHERE = "A code; /code-lists has its labels";

    private final IndexView index;
    private final Map<String, ClassInfo> types = new HashMap<>();

    SchemaSources(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith(APPLICATION))
                .filter(type -> type.isRecord() || type.isEnum())
                // A name that is written down wins over one that only follows from the class.
                .forEach(type -> types.merge(
                        nameOf(type), type, (one, other) -> writtenName(other).isPresent() ? other : one));
    }

    static String nameOf(ClassInfo type) {
        return writtenName(type).orElse(type.simpleName());
    }

    private static Optional<String> writtenName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(Schema.class);
        return Optional.ofNullable(schema == null ? null : schema.value("name")).map(AnnotationValue::asString);
    }

    /**
     * Requires every field of an answer that is not {@code @Nullable}, and describes the codes of an enum. The constraints of
     * a request say which of its fields are required: it may fill in the others itself.
     */
    void complete(String name, org.eclipse.microprofile.openapi.models.media.Schema schema, boolean isSent) {
        ClassInfo type = types.get(name);
        if (type == null) {
            return;
        }
        if (type.isRecord() && schema.getProperties() != null) {
            fields(type, component -> true)
                    .forEach(field ->
                            addConstraints(field, schema.getProperties().get(field.name())));
            if (isSent) {
                schema.setAdditionalPropertiesSchema(
                        OASFactory.createSchema().booleanSchema(false)); // StrictJson refuses an unknown member
                // The scanner overlooks a field that refers to a schema.
                fields(type, SchemaSources::isDemanded)
                        .map(RecordComponentInfo::name)
                        .filter(schema.getProperties()::containsKey)
                        .filter(field -> schema.getRequired() == null
                                || !schema.getRequired().contains(field))
                        .forEach(schema::addRequired);
            } else {
                List<String> required = fields(type, SchemaSources::isPresent)
                        .map(RecordComponentInfo::name)
                        .filter(schema.getProperties()::containsKey)
                        .sorted()
                        .toList();
                schema.setRequired(required.isEmpty() ? null : required);
            }
        }
        if (type.interfaceNames().contains(CODED) && schema.getDescription() == null) {
            schema.setDescription(labels(type));
        }
    }

    /** The fields of an unwrapped record take its place; they are left out with it. */
    private Stream<RecordComponentInfo> fields(ClassInfo type, Predicate<RecordComponentInfo> included) {
        return type.recordComponents().stream()
                .filter(included)
                .flatMap(component -> has(component, JSON_UNWRAPPED)
                        ? fields(index.getClassByName(component.type().name()), included)
                        : Stream.of(component));
    }

    private static boolean isPresent(RecordComponentInfo component) {
        return !component.type().hasAnnotation(NULLABLE);
    }

    private static boolean isDemanded(RecordComponentInfo component) {
        // Not of the elements of a list, which may stand there too.
        return PRESENCE.stream().anyMatch(component.declaringClass().field(component.name())::hasDeclaredAnnotation);
    }

    /** The scanner knows the constraints of Jakarta Validation only. */
    private static void addConstraints(
            RecordComponentInfo field, org.eclipse.microprofile.openapi.models.media.@Nullable Schema property) {
        if (property == null) {
            return;
        }
        if (has(field, UNIQUE)) {
            property.setUniqueItems(true);
        }
        if (has(field, EMAIL)) {
            property.setFormat("email");
        }
        AnnotationInstance digits = field.declaringClass().field(field.name()).annotation(DIGITS);
        if (digits != null) {
            boundDigits(property.getItems() == null ? property : property.getItems(), digits);
        }
    }

    private static void boundDigits(
            org.eclipse.microprofile.openapi.models.media.Schema number, AnnotationInstance digits) {
        BigDecimal largest = BigDecimal.TEN
                .pow(digits.value("integer").asInt())
                .subtract(BigDecimal.ONE.movePointLeft(digits.value("fraction").asInt()));
        if (number.getMaximum() == null && number.getExclusiveMaximum() == null) {
            number.setMaximum(largest);
        }
        if (number.getMinimum() == null && number.getExclusiveMinimum() == null) {
            number.setMinimum(largest.negate());
        }
    }

    private static boolean has(RecordComponentInfo component, DotName annotation) {
        return component.declaringClass().field(component.name()).hasAnnotation(annotation);
    }

    /** The English labels that say more than their code. */
    private static String labels(ClassInfo type) {
        try {
            Object[] codes = Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(type.name().toString())
                    .getEnumConstants();
            String labels = Arrays.stream(codes)
                    .map(Coded.class::cast)
                    .filter(code -> !code.name()
                            .replace('_', ' ')
                            .equalsIgnoreCase(code.label().en()))
                    .map(code -> code.name() + ": " + code.label().en())
                    .collect(Collectors.joining("; "));
            return labels.isEmpty() ? LABELLED_ELSEWHERE : labels;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
