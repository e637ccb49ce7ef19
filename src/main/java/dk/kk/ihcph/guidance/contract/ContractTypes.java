package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.kernel.Coded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What only the code knows of the contract's schemas: which fields an answer always has, and what each code means. */
final class ContractTypes {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName IGNORED = DotName.createSimple(JsonIgnore.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);
    private static final DotName GET = DotName.createSimple(GET.class);
    private static final DotName POST = DotName.createSimple(POST.class);
    private static final DotName PATH = DotName.createSimple(Path.class);
    private static final DotName PRODUCES = DotName.createSimple(Produces.class);
    /** The media type of linked data (JSON-LD). */
    static final String LINKED = "application/ld+json";

    private static final String APPLICATION = "dk.kk.ihcph.guidance.";

    private final Map<String, ClassInfo> classes = new HashMap<>();
    private final IndexView index;

    ContractTypes(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith(APPLICATION))
                .filter(type -> type.isRecord() || type.isEnum())
                // A name that is written down wins over one that only follows from the class.
                .sorted((one, other) -> Boolean.compare(isNamed(other), isNamed(one)))
                .forEach(type -> classes.putIfAbsent(schemaName(type), type));
    }

    static String schemaName(ClassInfo type) {
        AnnotationValue name =
                isNamed(type) ? type.declaredAnnotation(Schema.class).value("name") : null;
        return name == null ? type.simpleName() : name.asString();
    }

    private static boolean isNamed(ClassInfo type) {
        return type.hasDeclaredAnnotation(Schema.class)
                && type.declaredAnnotation(Schema.class).value("name") != null;
    }

    /** The fields that an answer always holds: whatever is not {@code @Nullable} in a null-marked package. */
    List<String> alwaysPresent(String schema) {
        return fields(
                        schema,
                        component -> !component.type().hasAnnotation(NULLABLE) && !component.hasAnnotation(NULLABLE))
                .sorted()
                .toList();
    }

    /** The fields of an answer in the order of its record; empty where the scanner keeps that order by itself. */
    List<String> orderOfUnwrapped(String schema) {
        ClassInfo type = classes.get(schema);
        return type != null
                        && type.isRecord()
                        && type.recordComponents().stream().anyMatch(ContractTypes::isUnwrapped)
                ? fields(schema, component -> true).toList()
                : List.of();
    }

    private Stream<String> fields(String schema, Predicate<RecordComponentInfo> wanted) {
        ClassInfo type = classes.get(schema);
        return type == null || !type.isRecord() ? Stream.of() : fields(type, wanted);
    }

    /** The fields of an unwrapped record take its place. */
    private Stream<String> fields(ClassInfo type, Predicate<RecordComponentInfo> wanted) {
        return type.recordComponentsInDeclarationOrder().stream()
                .filter(wanted)
                .filter(component -> !isIgnored(type, component))
                .flatMap(component -> isUnwrapped(component)
                        ? fields(index.getClassByName(component.type().name()), wanted)
                        : Stream.of(component.name()));
    }

    private static boolean isUnwrapped(RecordComponentInfo component) {
        return component.declaringClass().field(component.name()).hasAnnotation(UNWRAPPED);
    }

    private static boolean isIgnored(ClassInfo type, RecordComponentInfo component) {
        return component.hasAnnotation(IGNORED)
                || type.field(component.name()).hasAnnotation(IGNORED)
                || type.method(component.name()).hasAnnotation(IGNORED);
    }

    /** Each code with what it is called in English and in Danish. */
    Optional<String> meanings(String schema) {
        if (schema.equals(DayOfWeek.class.getSimpleName())) {
            return Optional.of("A day of the week");
        }
        ClassInfo type = classes.get(schema);
        if (type == null
                || !type.isEnum()
                || type.interfaceNames().stream().noneMatch(name -> name.equals(DotName.createSimple(Coded.class)))) {
            return Optional.empty();
        }
        try {
            Object[] codes = Class.forName(
                            type.name().toString(), true, Thread.currentThread().getContextClassLoader())
                    .getEnumConstants();
            return Optional.of(Arrays.stream(codes)
                    .map(Coded.class::cast)
                    .map(code -> code.name() + ": " + code.label().en() + " ("
                            + code.label().da() + ")")
                    .collect(Collectors.joining("; ")));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schema of what a method answers, where it is one view. */
    Optional<String> answer(MethodInfo method) {
        Type type = method.returnType();
        if (type.name().equals(REST_RESPONSE)) {
            type = type.asParameterizedType().arguments().get(0);
        }
        return Optional.ofNullable(index.getClassByName(type.name()))
                .filter(ClassInfo::isRecord)
                .filter(view -> view.typeParameters().isEmpty())
                .map(ContractTypes::schemaName);
    }

    /** Whether the same address answers a browser with a page, by a method that the contract hides. */
    static boolean hasPage(MethodInfo method) {
        return otherForm(method, MediaType.TEXT_HTML).isPresent();
    }

    /** The schema of what the same address answers as linked data, by a method that the contract hides. */
    Optional<String> linked(MethodInfo method) {
        return otherForm(method, LINKED).flatMap(this::answer);
    }

    private static Optional<MethodInfo> otherForm(MethodInfo method, String mediaType) {
        DotName verb = method.hasDeclaredAnnotation(GET) ? GET : POST;
        if (!method.hasDeclaredAnnotation(verb)) {
            return Optional.empty();
        }
        return method.declaringClass().methods().stream()
                .filter(other ->
                        other.hasDeclaredAnnotation(verb) && path(other).equals(path(method)))
                .filter(other -> other.hasDeclaredAnnotation(PRODUCES))
                .filter(other -> List.of(
                                other.declaredAnnotation(PRODUCES).value().asStringArray())
                        .contains(mediaType))
                .findFirst();
    }

    private static String path(MethodInfo method) {
        return method.hasDeclaredAnnotation(PATH)
                ? method.declaredAnnotation(PATH).value().asString()
                : "";
    }

    Stream<String> versioned() {
        return index.getAllKnownImplementations(Versioned.class).stream().map(ContractTypes::schemaName);
    }
}
