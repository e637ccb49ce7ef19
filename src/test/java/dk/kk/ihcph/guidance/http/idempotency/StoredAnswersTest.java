package dk.kk.ihcph.guidance.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is stored for an Idempotency-Key holds no personal data: all POST operations are looked at. */
@QuarkusTest
class StoredAnswersTest {
    private static final String OURS = "dk.kk.ihcph.guidance";
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(e-?mail|phone|secret|answers|contact|comment|ticket|municipality|situation|arrival|onlineUrl|message"
                    + "|address|cpr|citizen|guest).*|name|note|key");

    /** Fields that only look personal, each with the reason. */
    private static final Set<String> HARMLESS = Set.of(
            "RefusedPlace.message", // what is wrong with a value
            "Remark.message", // what was read from a budget note
            "Match.message", // how a rule is kept by a roster
            "Obstacle.message", // why nobody can take a shift
            "ScheduleFlaw.message", // a gap of a schedule, or a rule that it breaks
            "Question.key", // of an event
            "Choice.key", // of a question
            "Quota.municipality", // a partner's seats
            "RoundHead.name", // of a round of forecasts
            "OfferView.name", // of an offer
            "Municipality.name", // of a municipality
            "LocationView.name", // of a location
            "LocationView.address", // of a location
            "Occasion.address", // of an event
            "Occasion.onlineUrl", // of an event, for its staff
            "ShiftTemplateView.name"); // of a template

    @Inject
    AnswerContents contents;

    @Test
    void everyAnswerCanBeMadeAgain() {
        assertThat(answers()
                        .filter(view -> !contents.knows(view))
                        // The page of a dry run: like every dry run it is not stored, but run again.
                        .filter(view -> view != TemplateInstance.class))
                .as("answers of POST operations without an AnswerRenderer that are no @StoredAnswer")
                .isEmpty();
    }

    @Test
    void noAnswerThatIsStoredWholeHoldsPersonalFields() {
        List<String> personal = new ArrayList<>();
        answers()
                .filter(view -> view.isAnnotationPresent(StoredAnswer.class))
                .forEach(view -> collect(view, personal, new HashSet<>()));
        assertThat(personal).isEmpty();
    }

    @Test
    void knowsAPersonalField() {
        List<String> personal = new ArrayList<>();
        record Attendee(String email) {}
        record Answer(int count, List<Attendee> attendees) {}
        collect(Answer.class, personal, new HashSet<>());
        assertThat(personal).containsExactly("Attendee.email");
    }

    private static Stream<Class<?>> answers() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(OURS);
        List<Class<?>> answers = classes.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class))
                .map(JavaMethod::reflect)
                .flatMap(method -> view(method.getGenericReturnType()))
                .distinct()
                .<Class<?>>map(view -> view)
                .toList();
        assertThat(answers).hasSizeGreaterThan(30);
        return answers.stream();
    }

    /** The view inside of RestResponse and Page. */
    private static Stream<Class<?>> view(Type type) {
        if (type instanceof ParameterizedType wrapped) {
            return view(wrapped.getActualTypeArguments()[0]);
        }
        return type == void.class ? Stream.empty() : Stream.of((Class<?>) type);
    }

    private static void collect(Type type, List<String> personal, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, personal, seen));
        } else if (type instanceof Class<?> view && view.isRecord() && seen.add(view)) {
            for (RecordComponent field : view.getRecordComponents()) {
                String name = view.getSimpleName() + "." + field.getName();
                if (PERSONAL.matcher(field.getName()).matches() && !HARMLESS.contains(name)) {
                    personal.add(name);
                }
                collect(field.getGenericType(), personal, seen);
            }
        }
    }
}
