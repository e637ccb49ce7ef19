package dk.kk.ihcph.guidance.budget.note.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.budget.note.NoteLine;
import dk.kk.ihcph.guidance.budget.note.NoteReading;
import dk.kk.ihcph.guidance.budget.note.reader.Word.PrintedPage;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** The remark that each note has, as none prints the date of its referral twice. */
    private static final String ALWAYS = "REFERRAL_DATE_NOT_CHECKED";

    static List<String> pdfs() {
        return Notes.pdfs();
    }

    static List<String> all() {
        return Stream.concat(Notes.pdfs().stream(), Notes.texts().stream()).toList();
    }

    static List<String> right() {
        return Notes.pdfs().stream()
                .filter(file -> !file.matches("(?:BI040|KF070).*"))
                .toList();
    }

    /** Fields in order, numbers by their value, nulls left out. */
    private static JsonNode plain(JsonNode node) {
        if (node.isObject()) {
            ObjectNode plain = JsonNodeFactory.instance.objectNode();
            node.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                    .forEach(field -> plain.set(field.getKey(), plain(field.getValue())));
            return plain;
        }
        if (node.isArray()) {
            ArrayNode plain = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return node.isNumber()
                ? JsonNodeFactory.instance.textNode(
                        node.decimalValue().stripTrailingZeros().toPlainString())
                : node;
    }

    private static List<String> codes(List<PrintedPage> sheets) {
        Refused refused = catchThrowableOfType(Refused.class, () -> NoteReader.read(sheets));
        return refused == null
                ? List.of()
                : refused.violations().stream().map(Violation::code).toList();
    }

    private static List<String> remarks(NoteReader.ReadNote read) {
        return read.reading().findings().stream().map(NoteReading.Remark::code).toList();
    }

    private static NoteReader.ReadNote seed(String from, String to) {
        return NoteReader.read(TextSheets.of(replaced("KF042.layout.txt", from, to)));
    }

    private static String replaced(String file, String from, String to) {
        String text = Notes.text(file);
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsEveryNoteAsItsAnswerSaysOrRefusesItAsExpected(String file) throws IOException {
        ObjectNode answer = (ObjectNode) JSON.readTree(Notes.bytes(file.substring(0, 5) + ".answer.json"));
        String expected = answer.remove("expect").asText();
        if (expected.equals("200")) {
            NoteReader.ReadNote read = Notes.read(file);
            ObjectNode note = JSON.valueToTree(read.note());
            note.remove(List.of("precision", "currency"));
            assertThat(plain(note)).isEqualTo(plain(answer));
            assertThat(remarks(read)).containsOnly(ALWAYS);
            assertThat(read.reading().confidence()).isBetween(new BigDecimal("0.95"), new BigDecimal("0.99"));
        } else {
            assertThat(codes(Notes.sheets(file))).contains(expected);
        }
    }

    @Test
    void theSampleDatasNoteQuotesTheNoteWordForWord() throws IOException {
        JsonNode sample = JSON.readTree(Notes.bytes("KF042.json"));
        JsonNode note = JSON.valueToTree(Notes.read("KF042.pdf").note());
        assertThat(sample.get("goals")).isNotEmpty().isEqualTo(note.get("goals"));
        assertThat(sample.findValuesAsText("label"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(note.findValuesAsText("label"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KF090-chromium.pdf", "KF090-chromium-open.pdf"})
    void readsWhatChromiumPrintsWithAndWithoutRulingLines(String file) {
        NoteReader.ReadNote read = Notes.read(file);
        assertThat(read.note().heading().title()).isEqualTo("Velkomst på fem sprog");
        assertThat(read.note().totals().overall()).isEqualByComparingTo("3600000");
        assertThat(read.note().lines().stream().map(line -> line.terms().committee() + " " + line.label()))
                .containsExactly(
                        "KFU 1 fuldtidsårsværk til velkomst (KFF)",
                        "BIU Tolke og oversættelse af alle pjecer til fem sprog og uddeling");
        assertThat(read.note().goals()).hasSize(2);
        assertThat(read.note().referrals().stream().map(referral -> referral.body() + " " + referral.date()))
                .containsExactly("KFU 2025-04-30", "BIU 2025-03-03");
        assertThat(remarks(read)).containsOnly(ALWAYS);
    }

    /**
     * Changes each digit of each amount, year, grant and number of full-time equivalents, one at a time. The usual run
     * takes every fourth change, beginning at another one in each file.
     */
    @ParameterizedTest
    @MethodSource("right")
    void noticesEveryDigitThatIsChangedInAFigure(String file) {
        List<PrintedPage> sheets = Notes.sheets(file);
        Set<Word> figures = figures(sheets);
        List<String> unnoticed = new ArrayList<>();
        int turn = right().indexOf(file);
        for (Word word : figures) {
            for (int i = 0; i < word.text().length(); i++) {
                if (Character.isDigit(word.text().charAt(i))) {
                    for (int more : new int[] {1, 5}) {
                        char other = (char) ('0' + (word.text().charAt(i) - '0' + more) % 10);
                        String changed = word.text().substring(0, i)
                                + other
                                + word.text().substring(i + 1);
                        boolean skipped = !Concurrently.WHOLE && turn++ % 4 != 0;
                        if (!skipped && passes(changed(sheets, word, changed))) {
                            unnoticed.add(word + " -> " + changed);
                        }
                    }
                }
            }
        }
        assertThat(figures).hasSizeGreaterThan(30);
        assertThat(unnoticed).isEmpty();
    }

    private static boolean passes(List<PrintedPage> sheets) {
        try {
            return remarks(NoteReader.read(sheets)).stream().allMatch(ALWAYS::equals);
        } catch (Refused refused) {
            return false;
        }
    }

    private static List<PrintedPage> changed(List<PrintedPage> sheets, Word word, String text) {
        Word other = new Word(text, word.page(), word.left(), word.top(), word.right(), word.bottom(), word.ofText());
        return sheets.stream()
                .map(sheet -> new PrintedPage(
                        sheet.number(),
                        sheet.width(),
                        sheet.height(),
                        sheet.words().stream()
                                .map(w -> w.equals(word) ? other : w)
                                .toList(),
                        sheet.rules()))
                .toList();
    }

    /** Numbers of the tables of money, repeated heads and levels of prices included, and numbers of full-time equivalents. */
    private static Set<Word> figures(List<PrintedPage> sheets) {
        Set<Word> figures = new LinkedHashSet<>();
        List<PrintedTable> tables = NotePages.of(sheets, new Findings()).tables().stream()
                .filter(PrintedTable::isOfMoney)
                .toList();
        for (PrintedPage sheet : sheets) {
            List<Word> words = PrintedLine.of(sheet.words()).stream()
                    .flatMap(line -> line.words().stream())
                    .toList();
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                boolean fte = i + 1 < words.size() && words.get(i + 1).text().matches("(?i)(?:[a-z]+-)?årsværk.*");
                boolean fractionOfFte =
                        i + 2 < words.size() && words.get(i + 1).text().equals("½");
                boolean level = i + 1 < words.size() && words.get(i + 1).text().startsWith("p/l");
                boolean number = word.text().matches("[(-]?[0-9][0-9.,]*[½¼¾]?\\)?");
                boolean inTable = tables.stream().anyMatch(table -> isFigure(table, word));
                boolean repeatedYear = word.text().matches("20[0-9]{2}")
                        && tables.stream()
                                .flatMap(table -> table.columns.stream()
                                        .filter(column -> column.kind() == PrintedTable.ColumnKind.YEAR))
                                .anyMatch(year -> year.holds(word))
                        && word.page() > 1
                        && word.top() < 100;
                if (number && (fte || fractionOfFte || level || inTable || repeatedYear)) {
                    figures.add(word);
                }
            }
        }
        return figures;
    }

    private static boolean isFigure(PrintedTable table, Word word) {
        boolean year = table.columns.stream()
                .filter(column -> column.kind() == PrintedTable.ColumnKind.YEAR)
                .anyMatch(column -> column.head().contains(word));
        return year
                || table.rows.stream()
                        .anyMatch(row -> table.amounts(row).stream().anyMatch(cell -> cell.contains(word))
                                || table.words(row, PrintedTable.ColumnKind.GRANT)
                                        .contains(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "½ AC-årsværk til ledelse|0.5",
                "1 ½ årsværk|1.5",
                "1½ årsværk|1.5",
                "¼ årsværk|0.25",
                "halvt årsværk|0.5",
                "et halvt årsværk til drift|0.5",
                "2 HK-årsværk|2",
                "1 fuldtidsårsværk|1",
                "2 stk. årsværk|2",
                "2 stk. HK-årsværk|2",
                "0,75 årsværk|0.75",
                "1/2 årsværk|0.5",
                "Vejledning (2,5 årsværk)|2.5",
                "3 ÅV|3",
            })
    void readsFullTimeEquivalentsHoweverTheyAreWritten(String label, BigDecimal fte) {
        assertThat(PrintedFte.only(label).orElseThrow()).isEqualByComparingTo(fte);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2-3 årsværk",
                "2 - 3 årsværk",
                "2 til 3 årsværk",
                "op til 3 årsværk",
                "ca. 2 årsværk",
                "1 AC-årsværk og ½ HK-årsværk",
                "årsværk"
            })
    void readsNoFullTimeEquivalentsWhereTheLabelLeavesThemOpen(String label) {
        assertThat(PrintedFte.only(label)).isEmpty();
        assertThat(PrintedFte.isNamed(label)).isTrue();
    }

    @Test
    void readsNumbersInEveryDanishForm() {
        for (String minus : List.of("-150", "−150", "–150", "150-", "(150)", "- 150")) {
            assertThat(amount(minus).value()).as(minus).isEqualByComparingTo("-150");
        }
        assertThat(amount("1 663").value()).isEqualByComparingTo("1663");
        assertThat(amount("1.663,5").value()).isEqualByComparingTo("1663.5");
        assertThat(amount("-").blank()).isTrue();
        for (String other : List.of("1,663", "1.66", "1663.0", "1,663,000", "01", "12a")) {
            assertThat(Amount.of(words(other), Unit.THOUSAND)).as(other).isEmpty();
        }
    }

    private static Amount amount(String text) {
        return Amount.of(words(text), Unit.THOUSAND).orElseThrow();
    }

    private static List<Word> words(String text) {
        return TextSheets.of(text).get(0).words();
    }

    @Test
    void readsReferralsInEitherOrder() {
        assertThat(seed(
                                "Kultur- og Fritidsudvalget d. 30. april 2025 og Beskæftigelses- og"
                                        + " Integrationsudvalget d. 3. marts\n2025.",
                                "d. 30. april 2025 Kultur- og Fritidsudvalget og 03.03.2025 Beskæftigelses-\nog"
                                        + " Integrationsudvalget.")
                        .note()
                        .referrals()
                        .stream()
                        .map(referral -> referral.body() + " " + referral.date()))
                .containsExactly("KFU 2025-04-30", "BIU 2025-03-03");
    }

    @Test
    void remarksACommitteeWithoutADate() {
        assertThat(remarks(seed(" d. 3. marts\n2025.", ".\n"))).contains("REFERRAL_NOT_READ");
        assertThat(remarks(seed("30. april 2025", "30. april 2015"))).contains("REFERRAL_DATE_UNUSUAL");
    }

    @Test
    void namesBothNumbersWhereTablesDiffer() {
        String text = replaced("KF042.layout.txt", "2,5 årsværk på", "3,5 årsværk på");
        Refused refused = catchThrowableOfType(Refused.class, () -> NoteReader.read(TextSheets.of(text)));
        assertThat(refused.violations()).hasSize(1);
        assertThat(refused.violations().get(0).code()).isEqualTo("TOTAL_DIFFERS");
        assertThat(refused.violations().get(0).message().en())
                .endsWith("the number of full-time equivalents is stated as 3.5, but the lines give 2.5 (difference"
                        + " 1)");
        assertThat(text.split("\n", -1)[refused.violations().get(0).line() - 1]).contains("3,5");
    }

    @Test
    void saysOnWhichPageAndWhereEachFigureIsPrinted() {
        NoteReading reading = Notes.read("KF042.pdf").reading();
        NoteReading.PrintedPlace place = reading.places().stream()
                .filter(found -> found.pointer().equals("/lines/0/amounts/0/amount"))
                .findFirst()
                .orElseThrow();
        assertThat(place.page()).isEqualTo(2);
        assertThat(place.text()).isEqualTo("623");
        assertThat(place.confidence()).isEqualByComparingTo("0.99");
        assertThat(place.box().left()).isBetween(new BigDecimal("345"), new BigDecimal("352"));
        assertThat(place.box().top()).isBetween(new BigDecimal("265"), new BigDecimal("280"));
        assertThat(reading.pages()).hasSize(2);
    }

    @Test
    void refusesACprNumberAndDoesNotRepeatIt() {
        String text = replaced("KF042.layout.txt", "Risikoen ved", "Ring 010190-1234. Risikoen ved");
        Refused refused = catchThrowableOfType(Refused.class, () -> NoteReader.read(TextSheets.of(text)));
        assertThat(refused.violations().get(0).code()).isEqualTo("NO_CPR");
        assertThat(text.split("\n", -1)[refused.violations().get(0).line() - 1]).contains("Ring");
        assertThat(refused.violations().toString()).doesNotContain("0101", "1234");
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() {
        String text = Notes.text("KF042.layout.txt");
        byte[] windows = ("\ufeff" + text.replace("\n", "\r\n")).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(NoteReader.read(TextSheets.of(TextSheets.decoded(windows))).note())
                .isEqualTo(Notes.read("KF042.layout.txt").note());
    }

    @Test
    void takesNoControlCharacterIntoALabel() {
        NoteReader.ReadNote read = seed("personlig vejledning", "personlig\u0085vejledning");
        assertThat(read.note()).isEqualTo(Notes.read("KF042.layout.txt").note());
        assertThat(seed("(KFF) ", "(KFF)\u0000").note().lines().stream().map(NoteLine::label))
                .allMatch(label -> label.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void remarksTheDateOfAReferralUnlessTheNotePrintsItTwice() {
        String twice = "Kultur- og Fritidsudvalget d. 30. april 2025 og BIU d. 3. marts 2025.";
        NoteReader.ReadNote read = seed("Risikoen ved forslaget", twice + " Risikoen ved forslaget");
        assertThat(remarks(read)).isEmpty();
        assertThat(read.reading().confidence()).isEqualByComparingTo("1");
        assertThat(remarks(seed("d. 3. marts\n2025", "d. 4. marts\n2025"))).contains(ALWAYS);
    }

    @Test
    void remarksWhatTheHeadsOrTheTextLeaveOpen() {
        assertThat(remarks(seed("1.000 kr., løbende", "       kr., løbende"))).contains("PRICE_LEVEL_DIFFERS");
        assertThat(remarks(seed("løbende p/l", "        p/l"))).contains("PRICE_LEVEL_UNUSUAL");
        assertThat(remarks(seed("henvist", "sendt"))).contains("REFERRAL_NOT_READ");
        assertThat(remarks(seed("nedjusteret med ½ årsværk", "nedjusteret med 1½ årsværk")))
                .contains("FTE_UNUSUAL");
    }

    @Test
    void computesTheConfidenceOfAPlaceFromTheChecksThatCoveredItsWords() {
        NoteReading reading = Notes.read("KF042.pdf").reading();
        assertThat(confidence(reading, "/lines/0/amounts/0/amount")).isEqualByComparingTo("0.99");
        assertThat(confidence(reading, "/lines/0/grant")).isEqualByComparingTo("0.95");
        assertThat(confidence(reading, "/title")).isEqualByComparingTo("0.5");
        assertThat(confidence(reading, "/earlierGrants/0/amount")).isEqualByComparingTo("0.95");
    }

    private static BigDecimal confidence(NoteReading reading, String pointer) {
        return reading.places().stream()
                .filter(place -> place.pointer().equals(pointer))
                .findFirst()
                .orElseThrow()
                .confidence();
    }
}
