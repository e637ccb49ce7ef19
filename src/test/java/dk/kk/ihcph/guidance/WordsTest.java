package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads every text of the product as a native reader: one word for one thing, no codes or patterns of a program, values
 * written by one formatter only.
 */
class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String LITERAL = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";

    /** A text may be split over several literals. */
    private static final String TEXT = "(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)";

    private static final Pattern PAIR = Pattern.compile(TEXT + ",\\s*" + TEXT);
    private static final Pattern DANISH =
            Pattern.compile("[æøåÆØÅ]|\\b(?:skal|er|har|ikke|ligger|angiv|kan|den|det|hele|for|til|en|et)\\b");
    private static final Pattern NOUN = Pattern.compile("Noun\\.of\\(\\s*" + TEXT + ",\\s*" + TEXT + ",\\s*" + TEXT
            + ",\\s*" + TEXT + "|(?<!\\w)of\\(\\s*" + TEXT + ",\\s*" + TEXT + ",\\s*" + TEXT + ",\\s*" + TEXT);

    /** Words of the term table that mean something else, or nothing, to a Danish reader. */
    private static final Pattern DANISH_FORBIDDEN =
            whole("rådgivning|henvendelser?|kunder?|brugere|brugeren|lokation(?:en|er)?"
                    + "|bord(?:et|e)?|turnus|booke[trd]?|på hold|events?|brancherettet|pladsen? på ventelisten"
                    + "|meldt? fra|melde fra|no-show|feedback|partnerkommune[nr]?|antaget|bundet|årsnorm(?:en)?"
                    + "|tilsidesættes?|bryde[sr]?|brudt|DKK|total|samlet"
                    + " total|e-mail-adressen?|anmodning(?:en)?|blank|null"
                    + "|står to gange|står også|skal stå|må kun stå|jer|jeres|personale[t]?|guides?|hidtil|dér|uden"
                    + " fravær"
                    + "|med fravær|fuldt|internationale(?! borgere)|pop-up vejledning|ved magt|bevillingerne"
                    + "|større end eller lig|mindre end eller lig|størrelse skal");

    /** Danglish, and words with another meaning, in English texts. */
    private static final Pattern ENGLISH_FORBIDDEN =
            whole("stands?|standing|lies|of who|is required of|anew|meanwhile|need not"
                    + "|must not hold|nobody's|vouches|carried on|the own|is no"
                    + " (?:partner|committee|text|code|member)|mails?(?! server)|exists already|registered already"
                    + "|reversed already|rated already|begun already|there is [^.]* already|seats enough|seats"
                    + " more|to be given"
                    + "|deviates much|keeps to");

    /** What a program says to a program: addresses, headers, members, codes. */
    private static final Pattern OF_PROGRAMS = Pattern.compile(
            "\\b(?:GET|POST|PUT|PATCH|DELETE) |/\\{|\\?\\w+=|Retry-After|Idempotency-Key|If-Match|ETag|Content-Type"
                    + "|\\berrors\\b|\\brequestId\\b|\\boverride\\.|\\bAccept\\b|\\b[0-9a-f]{8}-[0-9a-f]{4}-"
                    + "|\\d{4}-\\d\\d-\\d\\dT|\\b[A-Z]+_[A-Z_]+\\b");

    /** Counts and amounts are written by Noun and Written, never beside a bare %s. */
    private static final Pattern BARE_COUNT =
            Pattern.compile("%(?:\\d\\$)?s (?:dage|timer|minutter|sekunder|pladser|linjer|tegn"
                    + "|gange|personer|vagter|arrangementer|kr\\.|days|hours|minutes|seconds|seats|lines|characters|times|persons"
                    + "|shifts|events|DKK)\\b|DKK %(?:\\d\\$)?s");

    /** Texts that keep a forbidden word, each with the reason. */
    private static final Map<String, String> ALLOWED = Map.of(
            "is DKK 0 and is not booked", "a fixed amount",
            "skal være DKK", "the value that the field must have",
            "must be DKK", "the value that the field must have");

    /** Kinds that only a program can meet, so that their details are for programmers. */
    private static final Set<ProblemKind> FOR_PROGRAMMERS =
            Set.of(HttpProblem.IDEMPOTENCY_KEY_REUSED, HttpProblem.PRECONDITION_REQUIRED);

    /** The code that formats or reads what machines read: files, headers, linked data. */
    private static final Set<String> FORMATS_FOR_MACHINES = Set.of(
            "kernel/Written.java",
            "export/CsvText.java",
            "event/listing/EventAnswers.java",
            "event/listing/EventLinks.java",
            "imports/SheetTimes.java");

    @Test
    void usesOneWordForOneThingInDanish() {
        assertThat(wrong(DANISH_FORBIDDEN, texts().map(Bilingual::da))).isEmpty();
    }

    @Test
    void usesPlainEnglish() {
        assertThat(wrong(ENGLISH_FORBIDDEN, texts().map(Bilingual::en))).isEmpty();
    }

    @Test
    void writesNumbersBesideNoBareNoun() {
        assertThat(wrong(BARE_COUNT, texts().flatMap(text -> Stream.of(text.da(), text.en()))))
                .isEmpty();
    }

    @Test
    void tellsPeopleNothingThatIsForPrograms() {
        Stream<String> texts = ProblemCatalogue.allKinds()
                .filter(kind -> !FOR_PROGRAMMERS.contains(kind))
                .flatMap(kind -> Stream.of(kind.label(), kind.detail()))
                .flatMap(text -> Stream.of(text.da(), text.en()));
        assertThat(wrong(OF_PROGRAMS, texts)).isEmpty();
    }

    @Test
    void headsEachProblemWithAWholeSentenceOrName() {
        assertThat(ProblemCatalogue.allKinds()).allSatisfy(kind -> {
            for (String title : List.of(kind.label().da(), kind.label().en())) {
                assertThat(title).as(kind.name()).contains(" ").matches("\\p{Lu}.*[^.:,;]");
            }
            for (String detail : List.of(kind.detail().da(), kind.detail().en())) {
                assertThat(detail).as(kind.name()).matches("(?:\\p{Lu}|%s).*\\.");
            }
        });
    }

    /** The labels that people see: of the code lists, and of every action and status. */
    @Test
    void labelsEachCodeInBothLanguages() {
        assertThat(labels()).hasSizeGreaterThan(300).allSatisfy(label -> {
            assertThat(label.da()).isNotBlank().doesNotContain("_", "%").matches("\\p{Lu}.*|[\\p{L}]+dag|\\d.*");
            assertThat(label.en()).isNotBlank().doesNotContain("_", "%");
        });
    }

    /** A value of a sentence is an argument of Bilingual.with or Refused.of as it is, and nothing formats it before. */
    @Test
    void givesValuesToSentencesUnformatted() throws IOException {
        Pattern formatted =
                Pattern.compile("\\.(?:toPlainString|name)\\(\\)|Enum::name|String\\.(?:format|valueOf)|\\.id\\(\\)");
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher call = Pattern.compile("(?:\"|DETAIL|WORDS|detail\\(\\))\\)?\\s*\\.with\\(|Refused\\.of\\(")
                    .matcher(source);
            while (call.find()) {
                String arguments = arguments(source, call.end());
                if (formatted.matcher(arguments).find() && !arguments.contains("municipality.name()")) {
                    wrong.add(SOURCES.relativize(file) + ": " + arguments.replaceAll("\\s+", " "));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void formatsForPeopleInOnePlaceOnly() throws IOException {
        Pattern formatter =
                Pattern.compile("DecimalFormat|NumberFormat\\b|DateTimeFormatter\\.of|\"%[,.\\d]*[df]\"|\"%,");
        Set<String> places = new TreeSet<>();
        for (Path file : sources()) {
            if (formatter.matcher(Files.readString(file)).find()) {
                places.add(
                        SOURCES.resolve("dk/kk/ihcph/guidance").relativize(file).toString());
            }
        }
        assertThat(FORMATS_FOR_MACHINES).containsAll(places);
    }

    private static Stream<Bilingual> texts() {
        try {
            return Stream.of(
                            labels(),
                            ProblemCatalogue.allKinds().map(ProblemKind::detail),
                            validation(),
                            literals(),
                            mails(),
                            pages())
                    .flatMap(texts -> texts);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Bilingual> labels() {
        return Stream.concat(
                PublishedCodeLists.all().stream()
                        .flatMap(list -> list.codes().stream())
                        .map(Coded::label),
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("dk.kk.ihcph.guidance")
                                .stream()
                                .filter(type -> type.isEnum() && type.isAssignableTo(Coded.class))
                                .map(JavaClass::reflect)
                                .flatMap(type -> Stream.of(type.getEnumConstants()))
                                .map(code -> ((Coded) code).label()));
    }

    private static Stream<Bilingual> validation() {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle danish = ResourceBundle.getBundle("ValidationMessages", Locale.forLanguageTag("da"), exact);
        ResourceBundle english = ResourceBundle.getBundle("ValidationMessages", Locale.ROOT, exact);
        return danish.keySet().stream().map(key -> new Bilingual(danish.getString(key), english.getString(key)));
    }

    /** The pairs of Danish and English literals in the sources. */
    private static Stream<Bilingual> literals() throws IOException {
        List<Bilingual> pairs = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            if (source.contains("Bilingual") || source.contains("Noun")) {
                Matcher pair = PAIR.matcher(source);
                for (int at = 0; pair.find(at); at = pair.start(4)) {
                    Bilingual texts = new Bilingual(joined(pair.group(1)), joined(pair.group(4)));
                    if (DANISH.matcher(texts.da()).find()) {
                        pairs.add(texts);
                    }
                }
                Matcher noun = NOUN.matcher(source);
                while (noun.find()) {
                    int first = noun.group(1) == null ? 13 : 1;
                    pairs.add(new Bilingual(joined(noun.group(first)), joined(noun.group(first + 6))));
                    pairs.add(new Bilingual(joined(noun.group(first + 3)), joined(noun.group(first + 9))));
                }
            }
        }
        assertThat(pairs).hasSizeGreaterThan(250);
        return pairs.stream();
    }

    /** The Danish and the English half of each mail. */
    private static Stream<Bilingual> mails() throws IOException {
        List<Bilingual> halves = new ArrayList<>();
        for (Path file : files("src/main/resources/templates", ".txt")) {
            List<String> lines = Files.readAllLines(file);
            if (lines.get(0).equals("{#if mail.danish}")) {
                int depth = 1;
                int english = 1;
                while (depth > 1 || !lines.get(english).equals("{#else}")) {
                    String line = lines.get(english++);
                    depth += line.matches("\\{#(?:if|for|let) .*(?<!/)}") ? 1 : line.matches("\\{/\\w+}") ? -1 : 0;
                }
                halves.add(
                        new Bilingual(words(lines.subList(0, english)), words(lines.subList(english, lines.size()))));
            }
        }
        assertThat(halves).hasSizeGreaterThan(15);
        return halves.stream();
    }

    /** Returns the text of a template without its expressions. */
    private static String words(List<String> template) {
        return String.join("\n", template).replaceAll("\\{[^}]*}", "…");
    }

    /** The words of the citizens' pages. */
    private static Stream<Bilingual> pages() throws IOException {
        Pattern words = Pattern.compile("\n  da: \\{(.*?)\n  },\n  en: \\{(.*?)\n  }", Pattern.DOTALL);
        List<Bilingual> found = new ArrayList<>();
        for (Path file : files("src/main/resources/META-INF/resources/my", ".js")) {
            Matcher halves = words.matcher(Files.readString(file));
            if (halves.find()) {
                found.add(new Bilingual(quoted(halves.group(1)), quoted(halves.group(2))));
            }
        }
        assertThat(found).hasSize(3);
        return found.stream();
    }

    private static String quoted(String script) {
        return Pattern.compile("['`]((?:[^'`\\\\]|\\\\.)*+)['`]")
                .matcher(script)
                .results()
                .map(text -> text.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String joined(String literals) {
        StringBuilder text = new StringBuilder();
        Matcher part = Pattern.compile(LITERAL).matcher(literals);
        while (part.find()) {
            text.append(part.group(1));
        }
        return text.toString();
    }

    /** Quotes each text that contains such a word, after the word. */
    private static Set<String> wrong(Pattern words, Stream<String> texts) {
        return texts.filter(text -> !ALLOWED.containsKey(text))
                .flatMap(text -> words.matcher(text).results().map(found -> found.group() + " <- " + text))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Pattern whole(String words) {
        return Pattern.compile(
                "(?<![\\p{L}/-])(?:" + words + ")(?![\\p{L}-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Path> sources() throws IOException {
        return files(SOURCES.toString(), ".java");
    }

    private static String arguments(String source, int begin) {
        int depth = 1;
        int end = begin;
        while (depth > 0) {
            char next = source.charAt(end++);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        return source.substring(begin, end - 1);
    }
}
