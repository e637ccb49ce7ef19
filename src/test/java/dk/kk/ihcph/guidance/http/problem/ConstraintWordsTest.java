package dk.kk.ihcph.guidance.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.text.Email;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import dk.kk.ihcph.guidance.privacy.cpr.NoCpr;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Breaks each constraint of the contract and reads our own text in both languages. */
class ConstraintWordsTest {
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final ViolationReader READER = new ViolationReader(FACTORY.getValidator(), FACTORY);
    private static final Path SOURCES = Path.of("src/main/java");
    private static final java.util.regex.Pattern STANDARD = java.util.regex.Pattern.compile(
            "import (?:jakarta\\.validation|org\\.hibernate\\.validator)\\.constraints\\.(\\w+);");
    private static final java.util.regex.Pattern EXPRESSION =
            java.util.regex.Pattern.compile("@Pattern\\((?:\"(?:\\\\.|[^\"\\\\])*\"|[^)\"])*\\)");
    private static final java.util.regex.Pattern OWN_TEXT =
            java.util.regex.Pattern.compile("message = \"\\{(pattern\\.\\w+)\\}\"");

    /** Breaks every constraint. */
    record Broken(
            @NotNull @Nullable String notNull,
            @NotBlank String notBlank,
            @NotEmpty List<String> notEmpty,
            @Size(max = 2000) String longText,
            @Size(min = 1, max = 120) String text,
            @Size(min = 4, max = 4) String exactText,
            @Size(min = 3) String shortText,
            @Size(max = 100) List<Integer> longList,
            @Size(min = 1, max = 100) List<Integer> list,
            @Size(min = 12, max = 12) Map<String, String> exactMap,
            @Min(0) int small,
            @Max(20) int great,
            @Min(2000) int year,
            @Max(1_000_000) int huge,
            @DecimalMin("0.01") BigDecimal tiny,
            @DecimalMin(value = "0", inclusive = false) BigDecimal notPositive,
            @DecimalMax("0.5") BigDecimal share,
            @DecimalMax(value = "100000", inclusive = false) BigDecimal wide,
            @Digits(integer = 12, fraction = 2) BigDecimal digits,
            @Digits(integer = 1, fraction = 1) BigDecimal digit,
            @UniqueElements List<Integer> repeated,
            @Pattern(regexp = "[a-z]{2}", message = "{pattern.language}") String language,
            @Email String email,
            @NoCpr String cpr,
            @PlainText String html) {}

    private static final Broken BROKEN = new Broken(
            null,
            " ",
            List.of(),
            "a".repeat(2001),
            "",
            "abc",
            "a",
            Collections.nCopies(101, 1),
            List.of(),
            Map.of(),
            -1,
            21,
            1999,
            1_000_001,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("100000"),
            new BigDecimal("0.001"),
            new BigDecimal("10"),
            List.of(1, 1),
            "xxx",
            "nobody",
            "010190-1234",
            "<b>");

    private static final Map<String, Bilingual> TEXTS = Map.ofEntries(
            Map.entry("/notNull", new Bilingual("skal udfyldes", "is required")),
            Map.entry("/notBlank", new Bilingual("skal udfyldes", "is required")),
            Map.entry("/notEmpty", new Bilingual("skal udfyldes", "is required")),
            Map.entry("/longText", new Bilingual("må højst være 2.000 tegn", "must be at most 2,000 characters")),
            Map.entry("/text", new Bilingual("skal være på 1-120 tegn", "must be 1-120 characters")),
            Map.entry("/exactText", new Bilingual("skal være på 4 tegn", "must be 4 characters")),
            Map.entry("/shortText", new Bilingual("skal være på mindst 3 tegn", "must be at least 3 characters")),
            Map.entry("/longList", new Bilingual("må højst have 100 elementer", "must have at most 100 items")),
            Map.entry("/list", new Bilingual("skal have 1-100 elementer", "must have 1-100 items")),
            Map.entry("/exactMap", new Bilingual("skal have 12 elementer", "must have 12 items")),
            Map.entry("/small", new Bilingual("skal være mindst 0", "must be at least 0")),
            Map.entry("/great", new Bilingual("må højst være 20", "must be at most 20")),
            Map.entry("/year", new Bilingual("skal være mindst 2000", "must be at least 2000")),
            Map.entry("/huge", new Bilingual("må højst være 1.000.000", "must be at most 1,000,000")),
            Map.entry("/tiny", new Bilingual("skal være mindst 0,01", "must be at least 0.01")),
            Map.entry("/notPositive", new Bilingual("skal være over 0", "must be more than 0")),
            Map.entry("/share", new Bilingual("må højst være 0,5", "must be at most 0.5")),
            Map.entry("/wide", new Bilingual("skal være under 100.000", "must be less than 100,000")),
            Map.entry(
                    "/digits",
                    new Bilingual(
                            "må højst have 12 cifre før kommaet og 2 cifre efter det",
                            "must have at most 12 digits before the decimal point and 2 digits after it")),
            Map.entry(
                    "/digit",
                    new Bilingual(
                            "må højst have 1 ciffer før kommaet og 1 ciffer efter det",
                            "must have at most 1 digit before the decimal point and 1 digit after it")),
            Map.entry(
                    "/repeated",
                    new Bilingual(
                            "må ikke indeholde det samme element flere gange",
                            "must not contain the same item more than once")),
            Map.entry(
                    "/language",
                    new Bilingual(
                            "skal være en sprogkode på to små bogstaver, fx da",
                            "must be a two-letter language code such as da")),
            Map.entry(
                    "/email",
                    new Bilingual(
                            "skal være en gyldig e-mailadresse, fx navn@example.org",
                            "must be a valid e-mail address such as name@example.org")),
            Map.entry(
                    "/cpr",
                    new Bilingual(
                            "må ikke indeholde noget, der ligner et CPR-nummer",
                            "must not contain anything that looks like a CPR number")),
            Map.entry("/html", new Bilingual("må ikke indeholde HTML", "must not contain HTML")));

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void writesEachConstraintInPlainWordsOfBothLanguages() {
        Map<String, Bilingual> texts = READER.broken(BROKEN).stream()
                .collect(Collectors.toMap(
                        violation -> String.valueOf(violation.pointer()), Violation::message, (one, other) -> one));
        assertThat(texts).containsExactlyInAnyOrderEntriesOf(TEXTS);
    }

    @Test
    void hasAnOwnTextForEachStandardConstraintInUse() {
        Set<String> used = matches(STANDARD, 1);
        Set<String> broken = Stream.of(Broken.class.getRecordComponents())
                .flatMap(component -> Stream.of(component.getAccessor().getAnnotations()))
                .map(annotation -> annotation.annotationType().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(broken).as("constraints that this test breaks").containsAll(used);
    }

    @Test
    void neverShowsARegularExpression() {
        Set<String> patterns = matches(EXPRESSION, 0);
        assertThat(patterns).isNotEmpty().allSatisfy(pattern -> assertThat(OWN_TEXT.matcher(pattern))
                .as(pattern)
                .matches(matcher -> matcher.find()));
        Set<String> keys = patterns.stream()
                .flatMap(pattern -> OWN_TEXT.matcher(pattern).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Locale language : List.of(Locale.ROOT, Locale.forLanguageTag("da"))) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "ValidationMessages",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(texts.keySet().stream().filter(key -> key.startsWith("pattern.")))
                    .containsExactlyInAnyOrderElementsOf(keys);
            assertThat(texts.keySet()).allSatisfy(key -> assertThat(texts.getString(key))
                    .doesNotContain("{", "[", "^", "\\")
                    .isNotBlank());
        }
    }

    private static Set<String> matches(java.util.regex.Pattern pattern, int group) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file ->
                            pattern.matcher(read(file)).results().map((MatchResult found) -> found.group(group)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
