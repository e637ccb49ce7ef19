package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.junit.jupiter.api.Test;

/** A bound is written once: as a constraint, which is enforced and read into the contract, or else in the schema. */
class BoundsTest {
    private static final Set<Class<? extends Annotation>> PRESENCE =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);
    // Not maxProperties: the scanner does not read @Size of a map.
    private static final Map<String, Set<Class<? extends Annotation>>> CONSTRAINTS = Map.of(
            "minLength", Set.of(Size.class, NotBlank.class, NotEmpty.class),
            "maxLength", Set.of(Size.class),
            "minItems", Set.of(Size.class, NotEmpty.class),
            "maxItems", Set.of(Size.class),
            "minimum", Set.of(Min.class, DecimalMin.class, Positive.class, PositiveOrZero.class),
            "maximum", Set.of(Max.class, DecimalMax.class),
            "pattern", Set.of(Pattern.class),
            "required", PRESENCE);

    private record Repeating(
            @Schema(description = "A text", maxLength = 9) @Size(max = 9) String text,
            @Schema(description = "Another text", maxLength = 9) @NotNull String other) {}

    @Test
    void writesEachBoundOnce() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dk.kk.ihcph.guidance");
        assertThat(repetitions(main)).isEmpty();
    }

    @Test
    void findsABoundThatIsWrittenTwice() {
        assertThat(repetitions(new ClassFileImporter().importClasses(Repeating.class)))
                .hasSize(1)
                .allSatisfy(repetition -> assertThat(repetition).contains("text", "maxLength"));
    }

    private static List<String> repetitions(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> Stream.concat(
                        type.getFields().stream().flatMap(field -> repetitions(field, field.getFullName())),
                        type.getMethods().stream()
                                .flatMap(method -> method.getParameters().stream())
                                .flatMap(parameter -> repetitions(parameter, parameter.getDescription()))))
                .toList();
    }

    private static Stream<String> repetitions(HasAnnotations<?> element, String name) {
        Stream<Schema> schemas = Stream.concat(
                element.tryGetAnnotationOfType(Schema.class).stream(),
                element.tryGetAnnotationOfType(Parameter.class).map(Parameter::schema).stream());
        return schemas.flatMap(schema -> CONSTRAINTS.entrySet().stream()
                .filter(bound -> isWritten(schema, bound.getKey())
                        && bound.getValue().stream().anyMatch(element::isAnnotatedWith))
                .map(bound -> name + " repeats " + bound.getKey()));
    }

    private static boolean isWritten(Schema schema, String attribute) {
        try {
            var method = Schema.class.getMethod(attribute);
            return !method.invoke(schema).equals(method.getDefaultValue());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
