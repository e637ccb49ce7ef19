package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        if (type.isRecord() && !isSent) {
            List<String> required = presentFields(type)
                    .filter(schema.getProperties()::containsKey)
                    .sorted()
                    .toList();
            schema.setRequired(required.isEmpty() ? null : required);
        }
        if (type.interfaceNames().contains(CODED) && schema.getDescription() == null) {
            schema.setDescription(labels(type));
        }
    }

    /** The fields of an unwrapped record take its place. */
    private Stream<String> presentFields(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(component -> !component.type().hasAnnotation(NULLABLE))
                .flatMap(component -> isUnwrapped(component)
                        ? presentFields(index.getClassByName(component.type().name()))
                        : Stream.of(component.name()));
    }

    private static boolean isUnwrapped(RecordComponentInfo component) {
        return component.declaringClass().field(component.name()).hasAnnotation(JsonUnwrapped.class);
    }

    private static String labels(ClassInfo type) {
        try {
            Object[] codes = Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(type.name().toString())
                    .getEnumConstants();
            return Arrays.stream(codes)
                    .map(Coded.class::cast)
                    .map(code -> "%s: %s (%s)"
                            .formatted(
                                    code.name(), code.label().en(), code.label().da()))
                    .collect(Collectors.joining("; "));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
