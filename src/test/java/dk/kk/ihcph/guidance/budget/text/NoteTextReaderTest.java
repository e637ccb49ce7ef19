package dk.kk.ihcph.guidance.budget.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.kk.ihcph.guidance.budget.BudgetNoteRequest;
import dk.kk.ihcph.guidance.budget.EarlierGrant;
import dk.kk.ihcph.guidance.budget.NoteKind;
import dk.kk.ihcph.guidance.budget.NoteLine;
import dk.kk.ihcph.guidance.budget.NoteReading;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTextReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Map<String, List<String>> LINES = Map.of(
            "KF107-glued",
            List.of(
                    "Velkomstvejledning i rådhuset|KFU|1060|SERVICE|EXPENDITURE|null|1205000 1310000 980000",
                    "Drift af velkomstcenter|KFU|1060|SERVICE|EXPENDITURE|null|640000 640000 640000",
                    "Deltagerbetaling, foreninger|KFU|1060|SERVICE|INCOME|null|-110000 -110000 -95000",
                    "Tilskud fra Erhvervshuset|KFU|1060|SERVICE|INCOME|null|-200000 0 0"),
            "BI023-page-break",
            List.of(
                    "Jobvejledere i Københavns Erhvervshus og i International House, BIF|BIU|3510|SERVICE|EXPENDITURE|2|1240000 1240000 1240000 1240000 1240000 1240000",
                    "Koordinering med virksomheder og universiteter, BIF|BIU|3510|SERVICE|EXPENDITURE|0.5|310000 310000 310000 310000 310000 310000",
                    "Annoncer og tryksager|BIU|3510|SERVICE|EXPENDITURE|null|85000 85000 85000 40000 40000 40000",
                    "Besparelse på lokaler|BIU|3510|SERVICE|EXPENDITURE|null|-50000 -50000 -50000 -50000 -50000 -50000"),
            "KF210-two-tables",
            List.of(
                    "Vejledere i velkomstcentret|KFU|1060|SERVICE|EXPENDITURE|null|412500 825000",
                    "Refusion fra Beskæftigelses- og Integrationsforvaltningen|KFU|1060|SERVICE|INCOME|null|-50250 -50250",
                    "Projektering, fase 2|KFU|1060|CONSTRUCTION|EXPENDITURE|null|275000 0",
                    "Ombygning og inventar|KFU|1060|CONSTRUCTION|EXPENDITURE|null|0 2340000"),
            "BI044-millions",
            List.of(
                    "Sprogvejledere, BIF|BIU|3510|SERVICE|EXPENDITURE|1.5|935000 935000 935000 935000",
                    "Sprogcaféer, KFF|KFU|1060|SERVICE|EXPENDITURE|null|120000 120000 125000 125000",
                    "Deltagergebyr|BIU|3510|SERVICE|INCOME|null|-50000 -50000 -50000 -50000"),
            "KF055-cells",
            List.of(
                    "Foreningsguider|KFU|1060|SERVICE|EXPENDITURE|null|1200000 1200000",
                    "Frivilligmateriale og annoncer på flere sprog|KFU|1060|SERVICE|EXPENDITURE|null|95000 1040000"));

    /** Code, title, kind, price level, precision, totals, full-time equivalents. */
    private static final Map<String, String> HEADS = Map.of(
            "KF107-glued",
            "KF107|Fælles velkomst for nytilflyttede|NEW_ACTIVITY|2027|1000|1535000 1840000 1525000|4900000|null",
            "BI023-page-break",
            "BI023|Jobvejledning for medfølgende ægtefæller|CHANGED_ACTIVITY|2025|1000|1585000 1585000 1585000 1540000 1540000 1540000|9375000|2.5",
            "KF210-two-tables",
            "KF210|Ombygning af velkomstcentret|NEW_ACTIVITY|2026|1|637250 3114750|3752000|null",
            "BI044-millions",
            "BI044|Sprogvejledning til internationale medarbejdere|EXPIRING_GRANT|2028|1000|1005000 1005000 1010000 1010000|4030000|1.5",
            "KF055-cells",
            "KF055|Foreningsguide|CHANGED_ACTIVITY|2029|1000|1295000 2240000|3535000|null");

    static List<String> fixtures() {
        return NoteTexts.ALL;
    }

    static List<String> ownLayouts() {
        return LINES.keySet().stream().sorted().toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String amounts(List<YearAmount> amounts) {
        return amounts.stream().map(amount -> plain(amount.amount())).collect(Collectors.joining(" "));
    }

    private static String told(NoteLine line) {
        return String.join(
                "|",
                line.label(),
                line.committee().name(),
                line.grant(),
                line.controlArea().name(),
                line.direction().name(),
                line.fte() == null ? "null" : plain(line.fte()),
                amounts(line.amounts()));
    }

    private static String granted(EarlierGrant grant) {
        return grant.year() + " " + plain(grant.amount()) + " " + grant.priceBasis() + " " + grant.source();
    }

    private static List<Violation> refusals(String text) {
        return catchThrowableOfType(ProblemException.class, () -> NoteTexts.read(text))
                .violations();
    }

    private static List<String> codes(String text) {
        return refusals(text).stream()
                .map(violation -> violation.line() + " " + violation.code())
                .toList();
    }

    private static BudgetNoteRequest shipped() throws IOException {
        return JSON.readValue(
                NoteTextReaderTest.class.getResourceAsStream("/budget-notes/KF042.json"), BudgetNoteRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KF042-layout", "KF042-raw"})
    void readsKf042ToTheKroneFromEitherPrint(String print) throws IOException {
        BudgetNoteRequest shipped = shipped();
        BudgetNoteRequest read = NoteTexts.read(NoteTexts.of(print)).note();
        assertThat(read.code()).isEqualTo(shipped.code());
        assertThat(read.title()).isEqualTo(shipped.title());
        assertThat(read.kind()).isEqualTo(NoteKind.EXPIRING_GRANT);
        assertThat(read.priceLevel()).isEqualTo(shipped.priceLevel());
        assertThat(read.precision()).isEqualTo(shipped.precision());
        assertThat(read.years()).isEqualTo(shipped.years());
        assertThat(read.lines().stream().map(NoteTextReaderTest::told))
                .containsExactlyElementsOf(
                        shipped.lines().stream().map(NoteTextReaderTest::told).toList());
        assertThat(read.lines().stream().map(NoteLine::purpose))
                .containsExactlyElementsOf(
                        shipped.lines().stream().map(NoteLine::purpose).toList());
        assertThat(amounts(read.totals().perYear()))
                .isEqualTo(amounts(shipped.totals().perYear()));
        assertThat(read.totals().overall()).isEqualByComparingTo("6652000");
        assertThat(read.totals().fte()).isEqualByComparingTo("2.5");
        assertThat(read.earlierGrants().stream()
                        .map(NoteTextReaderTest::granted)
                        .toList())
                .isEqualTo(shipped.earlierGrants().stream()
                        .map(NoteTextReaderTest::granted)
                        .toList());
        assertThat(read.referrals().stream().map(referral -> referral.body() + " " + referral.date()))
                .containsExactlyInAnyOrder("BIU 2025-03-03", "KFU 2025-04-30");
        assertThat(read.goals()).isEqualTo(shipped.goals());
    }

    @ParameterizedTest
    @MethodSource("ownLayouts")
    void readsOtherLayoutsToTheKrone(String layout) {
        BudgetNoteRequest read = NoteTexts.read(NoteTexts.of(layout)).note();
        assertThat(read.lines().stream().map(NoteTextReaderTest::told)).containsExactlyElementsOf(LINES.get(layout));
        assertThat(String.join(
                        "|",
                        read.code(),
                        read.title(),
                        read.kind().name(),
                        String.valueOf(read.priceLevel()),
                        String.valueOf(read.precision()),
                        amounts(read.totals().perYear()),
                        plain(read.totals().overall()),
                        read.totals().fte() == null
                                ? "null"
                                : plain(read.totals().fte())))
                .isEqualTo(HEADS.get(layout));
    }

    @Test
    void readsEarlierGrantsOfSeveralSourcesUnderTheirYears() {
        assertThat(NoteTexts.read(NoteTexts.of("KF210-two-tables")).note().earlierGrants().stream()
                        .map(NoteTextReaderTest::granted))
                .containsExactly(
                        "2023 150000 FIXED Budget 2023",
                        "2024 150000 FIXED Budget 2023",
                        "2024 75500 FIXED Overførselssagen 2022-2023");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysWhereEachValueStandsExactlyAsItIsPrintedThere(String fixture) {
        String text = NoteTexts.of(fixture);
        List<String> lines = text.lines().toList();
        NoteTextReader.ReadNote read = NoteTexts.read(text);
        List<NoteReading.Place> places = read.found().reading().places();
        for (NoteReading.Place place : places) {
            assertThat(text.split("\n", -1)[place.line() - 1]).hasSizeGreaterThan(place.column() - 1);
            assertThat(text.split("\n", -1)[place.line() - 1].substring(place.column() - 1))
                    .as(place.pointer())
                    .startsWith(place.text());
        }
        assertThat(lines).isNotEmpty();
        for (int i = 0; i < read.note().lines().size(); i++) {
            for (int year = 0; year < read.note().years().size(); year++) {
                String pointer = "/lines/" + i + "/amounts/" + year + "/amount";
                BigDecimal amount =
                        read.note().lines().get(i).amounts().get(year).amount();
                assertThat(places.stream()
                                .filter(place -> place.pointer().equals(pointer))
                                .map(place -> digits(place.text())))
                        .as(pointer)
                        .allSatisfy(printed ->
                                assertThat(digits(plain(amount))).startsWith(printed.replaceAll("^0+(?=.)|0+$", "")))
                        .hasSizeLessThanOrEqualTo(1);
                assertThat(amount.signum() == 0
                                || places.stream()
                                        .anyMatch(place -> place.pointer().equals(pointer)))
                        .as(pointer)
                        .isTrue();
            }
        }
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    @Test
    void namesLineAndColumnOfATotalOffByOne() {
        String text = NoteTexts.of("KF042-layout").replace("    6.652", "    6.653");
        Violation differs = refusals(text).get(0);
        String line = text.split("\n", -1)[differs.line() - 1];
        assertThat(differs.code()).isEqualTo("TOTAL_DIFFERS");
        assertThat(line).startsWith("Udgifter i alt");
        assertThat(differs.message().en())
                .isEqualTo("column " + (line.indexOf("6.653") + 1)
                        + ": total of the row: stated 6653, computed from the lines 6652, difference 1");
    }

    @Test
    void refusesWhatIsNoTableOrHasNothingToCheckItBy() {
        assertThat(codes("KF042 Et notat\n\nDer søges om 1,7 mio. kr. i 2026 og 2027.\n"))
                .containsExactly("null NO_TABLE_FOUND");
        assertThat(codes("KF042 Et notat\n1.000 kr. (2026 p/l)\n Udvalg 2026 2027\nVejledning KFU 1060 U 10 20\n"))
                .containsExactly("4 NO_TOTALS");
        assertThat(codes("Et notat\n1.000 kr. 2026 2027\nVejledning KFU 1060 U 10 20\nI alt 10 20\n"))
                .containsExactly("null NO_CODE_FOUND");
        assertThat(codes("KF042 Et notat\n2026 2027\nVejledning KFU 1060 U 10 20\nI alt 10 20\n"))
                .containsExactly("2 UNIT_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,663", "1,663.0", "1663.0", "1,663,000"})
    void refusesEnglishNumbersAndDoesNotGuess(String english) {
        String text = "KF042 Et notat\n1.000 kr. (2026 p/l) 2026 2027\nVejledning KFU 1060 U " + english
                + " 20\nI alt 1.663 20\n";
        Violation refused = refusals(text).get(0);
        assertThat(refused.code()).isEqualTo("NOT_A_DANISH_NUMBER");
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.message().en()).startsWith("column 23: ");
    }

    @Test
    void refusesWhatAddsUpInSeveralWays() {
        assertThat(
                        codes(
                                "KF042 Et notat\n1.000 kr. (2026 p/l) 2026 2027\nA KFU 1060 U 1 100 1 100 100\nB KFU 1060 U 1 100 100 1 100\nI alt 1.200 2.201\n"))
                .isNotEmpty();
        assertThat(codes("KF042 Et notat\n1.000 kr. (2026 p/l) 2026 2027\nA KFU 1060 I 100 -100\nI alt 100 -100\n"))
                .contains("3 AMBIGUOUS");
    }

    @Test
    void refusesACommitteeThatHasNoGrantHere() {
        assertThat(codes("KF042 Et notat\n1.000 kr. (2026 p/l) 2026 2027\nVejledning TMU 2200 U 10 20\nI alt 10 20\n"))
                .containsExactly("3 UNKNOWN_COMMITTEE");
    }

    @Test
    void saysWhichRowHasTooFewNumbers() {
        String text = NoteTexts.of("KF042-layout");
        String row = text.lines()
                .filter(line -> line.startsWith("Vejledning, KFF"))
                .findFirst()
                .orElseThrow();
        assertThat(codes(text.replace(row, row.replaceFirst("580", "   "))))
                .anyMatch(code -> code.matches("\\d+ (CELL_MISSING|TOTAL_DIFFERS)"));
    }

    @Test
    void turnsIncomePrintedPositiveNegative() {
        assertThat(NoteTexts.read(
                                "KF042 Et notat\n1.000 kr. (2026 p/l) 2026 2027\nVejledning KFU 1060 U 100 100\nGebyr KFU 1060 I 30 40\nNetto i alt 70 60\n")
                        .note()
                        .lines()
                        .stream()
                        .map(NoteTextReaderTest::told))
                .contains("Gebyr|KFU|1060|SERVICE|INCOME|null|-30000 -40000");
    }
}
