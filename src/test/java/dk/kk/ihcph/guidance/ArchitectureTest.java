package dk.kk.ihcph.guidance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import com.tngtech.archunit.library.dependencies.Slice;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the architecture, each shown to hold and, against a small source that breaks it, shown to bite. */
class ArchitectureTest {
    private static final String ROOT = "dk.kk.ihcph.guidance";
    /** The foundations from the ground up: each may use those before it, and all features may use them. */
    private static final List<String> FOUNDATIONS = List.of(
            "database",
            "kernel",
            "privacy.cpr",
            "access",
            "http",
            "contract",
            "export",
            "imports",
            "privacy.audit",
            "directory");
    /** Which features a feature may use; those not named here stand on top and may use all. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "job", Set.of(),
            "notification", Set.of("job"),
            "event", Set.of("budget"),
            "budget", Set.of("job"),
            "staffing", Set.of("budget", "event", "job", "notification"),
            "consultation", Set.of("staffing", "event", "job", "notification"),
            "registration", Set.of("event", "notification"));

    private static final int MOST_FILES = 35;
    /** More arguments than these are easily swapped; those that belong together form a record. */
    private static final int MOST_ARGUMENTS = 8;

    /** They open the transaction that a whole request, dry run or step of a job runs in. */
    private static final Set<String> FRAMES =
            Set.of("IdempotentInterceptor", "DryRun", "JobRun", "JobRunner", "LongWork");
    /** They set who acts, or choose which server is asked, before a repository asks it. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("AuditActor", "ReadReplica");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "packages form no cycle",
                        slices().assignedFrom(new ByPackage()).should().beFreeOfCycles(),
                        "package dk.kk.ihcph.guidance.a; public class A { dk.kk.ihcph.guidance.b.B b; }",
                        "package dk.kk.ihcph.guidance.b; public class B { dk.kk.ihcph.guidance.a.A a; }"),
                rule(
                        "a foundation uses only the foundations below it",
                        classes()
                                .that(are("in a foundation", type -> FOUNDATIONS.contains(feature(type))))
                                .should(dependOnlyOn(
                                        "foundations below",
                                        (type, used) -> FOUNDATIONS.contains(used)
                                                && FOUNDATIONS.indexOf(used) < FOUNDATIONS.indexOf(type))),
                        "package dk.kk.ihcph.guidance.http; class A { dk.kk.ihcph.guidance.event.Event event; }",
                        "package dk.kk.ihcph.guidance.event; public class Event {}"),
                rule(
                        "features use only the features they may",
                        classes()
                                .that(are("in a feature", type -> MAY_USE.containsKey(feature(type))))
                                .should(dependOnlyOn(
                                        "features they may use",
                                        (type, used) -> FOUNDATIONS.contains(used)
                                                || used.isEmpty()
                                                || MAY_USE.get(type).contains(used)))
                                .allowEmptyShould(true),
                        "package dk.kk.ihcph.guidance.staffing; class A { dk.kk.ihcph.guidance.consultation.Desk desk; }",
                        "package dk.kk.ihcph.guidance.consultation; public class Desk {}"),
                rule(
                        "resources touch neither repositories nor the database",
                        noClasses()
                                .that()
                                .areAnnotatedWith(Path.class)
                                .should()
                                .dependOnClassesThat(are(
                                        "of the database",
                                        type -> type.getSimpleName().endsWith("Repository")
                                                || type.isAssignableTo(EntityManager.class)
                                                || type.isEquivalentTo(DataSource.class)
                                                || type.isEquivalentTo(QuarkusTransaction.class))),
                        "package dk.kk.ihcph.guidance.http; @jakarta.ws.rs.Path(\"/\") class A { Object a() { return new BRepository(); } }",
                        "package dk.kk.ihcph.guidance.http; class BRepository {}"),
                rule(
                        // Quarkus REST would try it before the record's own operations, and builds its table of routes
                        // anew for
                        // each request that it then has to route again.
                        "the path of a resource class does not end with the id of a record",
                        noClasses()
                                .that()
                                .areAnnotatedWith(Path.class)
                                .should()
                                .beAnnotatedWith(DescribedPredicate.describe(
                                        "a path that ends with a parameter",
                                        path -> path.getRawType().isEquivalentTo(Path.class)
                                                && String.valueOf(path.get("value")
                                                                .orElse(""))
                                                        .matches(".*/\\{[a-z]+}"))),
                        "package dk.kk.ihcph.guidance.http; @jakarta.ws.rs.Path(\"/events/{id}\") class A {}"),
                rule(
                        "transactions begin in services",
                        noClasses()
                                .that(are(
                                        "neither services nor the frames of a request or a job",
                                        type -> !type.getSimpleName().endsWith("Service")
                                                && !FRAMES.contains(outermost(type))))
                                .should()
                                .dependOnClassesThat(are(
                                        "transactions",
                                        type -> type.isEquivalentTo(Transactional.class)
                                                || type.isEquivalentTo(QuarkusTransaction.class))),
                        "package dk.kk.ihcph.guidance.http; class A { void a() { io.quarkus.narayana.jta.QuarkusTransaction.begin(); } }"),
                rule(
                        "only repositories ask the database",
                        noClasses()
                                .that(are(
                                        "neither repositories nor the connection itself",
                                        type -> !outermost(type).endsWith("Repository")
                                                && !OF_THE_CONNECTION.contains(outermost(type))))
                                .should(accessTheEntityManager()),
                        "package dk.kk.ihcph.guidance.http; class A { void a(jakarta.persistence.EntityManager b) { b.clear(); } }"),
                rule(
                        "no constructor is called with more than " + MOST_ARGUMENTS + " arguments",
                        noClasses().should(callAConstructorWithMoreArgumentsThan(MOST_ARGUMENTS)),
                        "package dk.kk.ihcph.guidance.fresh; class A { record B(%s) {} B b = new B(%s); }"
                                .formatted(
                                        IntStream.rangeClosed(0, MOST_ARGUMENTS)
                                                .mapToObj("int b%d"::formatted)
                                                .collect(Collectors.joining(", ")),
                                        "0, ".repeat(MOST_ARGUMENTS) + "0")),
                rule(
                        "no package is too large to be looked through",
                        slices().assignedFrom(new ByPackage()).should(haveAtMostFiles(MOST_FILES)),
                        IntStream.rangeClosed(1, MOST_FILES + 1)
                                .mapToObj("package dk.kk.ihcph.guidance.http; class A%d {}"::formatted)
                                .toArray(String[]::new)),
                rule(
                        "every operation says who may call it",
                        operations()
                                .should()
                                .beAnnotatedWith(PermitAll.class)
                                .orShould()
                                .beAnnotatedWith(Authenticated.class)
                                .orShould()
                                .beAnnotatedWith(PermissionsAllowed.class),
                        "package dk.kk.ihcph.guidance.http; @jakarta.ws.rs.Path(\"/\") @jakarta.annotation.security.PermitAll public class A { @jakarta.ws.rs.GET public String a() { return \"\"; } }"),
                rule(
                        "every operation is public, else JAX-RS does not see it",
                        operations().should().bePublic(),
                        "package dk.kk.ihcph.guidance.http; @jakarta.ws.rs.Path(\"/\") class A { @jakarta.ws.rs.GET String a() { return \"\"; } }"),
                rule(
                        "every POST is safe to retry",
                        methods()
                                .that()
                                .areAnnotatedWith(POST.class)
                                .should()
                                .beAnnotatedWith(Idempotent.class)
                                .allowEmptyShould(true),
                        "package dk.kk.ihcph.guidance.http; @jakarta.ws.rs.Path(\"/\") class A { @jakarta.ws.rs.POST public void a() {} }"),
                rule(
                        "operations answer views, not entities",
                        operations().should(answerNoEntity()),
                        "package dk.kk.ihcph.guidance.http; @jakarta.ws.rs.Path(\"/\") class A { @jakarta.ws.rs.GET public dk.kk.ihcph.guidance.http.paging.Page<B> a() { return null; } }",
                        "package dk.kk.ihcph.guidance.http; @jakarta.persistence.Entity class B {}"),
                rule(
                        "no empty words in names",
                        noClasses()
                                .should()
                                .haveNameMatching(".*[.$](Abstract\\w*|\\w*(Impl|Dto|DTO|Utils?|Manager|Helper))"),
                        "package dk.kk.ihcph.guidance.http; class TextUtils {}"),
                rule(
                        "every package states its nullness",
                        classes().should(beNullMarked()),
                        "package dk.kk.ihcph.guidance.fresh; class A {}"),
                rule(
                        "only the clock knows the time",
                        noClasses()
                                .that()
                                .doNotHaveSimpleName("Clocks")
                                .should()
                                .accessTargetWhere(asksTheSystem()),
                        "package dk.kk.ihcph.guidance.http; class A { java.util.function.Supplier<java.time.Instant> a = java.time.Instant::now; }"),
                rule(
                        "what a class needs stands in its constructor",
                        noFields().should().beAnnotatedWith(Inject.class),
                        "package dk.kk.ihcph.guidance.http; class A { @jakarta.inject.Inject A a; }"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(ArchRule rule, List<String> breaking, @TempDir java.nio.file.Path directory) throws IOException {
        JavaClasses broken = new ClassFileImporter().importPath(compiled(breaking, directory));
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    void seesTheWholeApplication() {
        assertThat(MAIN.stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getSimpleName))
                .contains("HomeResource", "MeResource", "AuditEntryResource");
        assertThat(MAIN.stream().filter(type -> type.isAnnotatedWith(Entity.class)))
                .isNotEmpty();
    }

    private static Arguments rule(String sentence, ArchRule rule, String... breaking) {
        return Arguments.of(Named.of(sentence, rule.as(sentence)), Named.of("a breach", List.of(breaking)));
    }

    private static GivenMethodsConjunction operations() {
        return methods().that().areMetaAnnotatedWith(HttpMethod.class);
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    /** The foundation or feature of a class; empty for the root package and for the classes of libraries. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        String below = name.substring(ROOT.length() + 1);
        return FOUNDATIONS.stream()
                .filter(foundation -> below.equals(foundation) || below.startsWith(foundation + "."))
                .findFirst()
                .orElse(below.split("\\.")[0]);
    }

    private static ArchCondition<JavaClass> dependOnlyOn(String description, BiPredicate<String, String> allowed) {
        return condition(
                "depend only on " + description, (type, events) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(used -> used.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(used -> !feature(used.getTargetClass()).equals(feature(type)))
                        .filter(used -> !allowed.test(feature(type), feature(used.getTargetClass())))
                        .forEach(used -> events.add(SimpleConditionEvent.violated(type, used.getDescription()))));
    }

    private static ArchCondition<JavaMethod> answerNoEntity() {
        return condition(
                "answer no entity", (method, events) -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " answers " + type.getName()))));
    }

    /** The name of the file that the class stands in. */
    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }

    private static ArchCondition<JavaClass> accessTheEntityManager() {
        return condition("access the entity manager", (type, events) -> type.getAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isAssignableTo(EntityManager.class)
                        || access.getTarget().getName().equals("getEntityManager"))
                .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription()))));
    }

    private static ArchCondition<JavaClass> callAConstructorWithMoreArgumentsThan(int most) {
        return condition(
                "call a constructor with more than " + most + " arguments",
                (type, events) -> type.getConstructorCallsFromSelf().stream()
                        .filter(call ->
                                call.getTarget().getRawParameterTypes().size() - implicitParameters(call) > most)
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription()))));
    }

    /** The parameters that the compiler adds: the name and the place of a constant, the instance around an inner class. */
    private static int implicitParameters(JavaConstructorCall call) {
        JavaClass made = call.getTargetOwner();
        return made.isEnum() ? 2 : made.isInnerClass() ? 1 : 0;
    }

    private static ArchCondition<Slice> haveAtMostFiles(int most) {
        return condition("have at most " + most + " files", (slice, events) -> {
            long files = slice.stream().filter(JavaClass::isTopLevelClass).count();
            if (files > most) {
                events.add(SimpleConditionEvent.violated(slice, slice.getDescription() + " has " + files + " files"));
            }
        });
    }

    private static ArchCondition<JavaClass> beNullMarked() {
        return condition("be @NullMarked", (type, events) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
            }
        });
    }

    private static <T> ArchCondition<T> condition(String description, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheSystem() {
        return DescribedPredicate.describe("asks the system for the time", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            boolean givenAClock = access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return owner.startsWith("java.time.")
                            && (name.equals("now") && !givenAClock
                                    || owner.equals("java.time.Clock") && name.startsWith("system"))
                    || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                    || owner.equals("java.util.Date") && name.equals("<init>")
                    || owner.equals("java.time.Clock") && name.startsWith("tick") && !givenAClock
                    || owner.equals("com.github.kagkarlsson.scheduler.SystemClock")
                    || owner.equals("io.github.bucket4j.TimeMeter") && name.equals("SYSTEM_MILLISECONDS");
        });
    }

    private static java.nio.file.Path compiled(List<String> sources, java.nio.file.Path directory) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", directory + "/classes"));
        for (String source : sources) {
            Matcher name = Pattern.compile("package ([\\w.]+);.*?class (\\w+)").matcher(source);
            assertThat(name.find()).isTrue();
            java.nio.file.Path file =
                    directory.resolve(name.group(1).replace('.', '/')).resolve(name.group(2) + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
            arguments.add(file.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return directory.resolve("classes");
    }

    /** One slice for each package, so that a package and a package within it must not form a cycle either. */
    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
