package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Kroner;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.budget.note.EarlierGrant;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import dk.kk.ihcph.guidance.budget.note.NoteHeading;
import dk.kk.ihcph.guidance.budget.note.NoteReading;
import dk.kk.ihcph.guidance.budget.note.NoteTotals;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import dk.kk.ihcph.guidance.budget.note.reader.Word.PrintedPage;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads a whole note from its pages, and holds its tables to each other. */
final class NoteReader {
    private static final Logger LOG = Logger.getLogger(NoteReader.class);
    private static final Pattern YEARS = Pattern.compile("(?<![\\d.-])(20[0-9]{2})-(20[0-9]{2})(?!\\d)");
    private static final Pattern BUDGET_YEAR = Pattern.compile("(?:om Budget |budgetforhandlingerne for )([0-9]{4})");

    private final Prose prose;
    private final List<PrintedTable> tables;
    private final Findings findings;

    private NoteReader(NotePages pages, Findings findings) {
        this.prose = pages.prose();
        this.tables = pages.tables();
        this.findings = findings;
    }

    /** A note as it can be imported, with how it was read. */
    record ReadNote(NoteDocument note, Findings findings, List<PrintedPage> sheets) {
        NoteReading reading() {
            return findings.reading(sheets);
        }
    }

    /** The note of these pages; 422 with every difference where it does not agree with itself. */
    static ReadNote read(List<PrintedPage> sheets) {
        PrintedCpr.refuse(sheets);
        Findings findings = new Findings();
        try {
            return new ReadNote(new NoteReader(NotePages.of(sheets, findings), findings).note(), findings, sheets);
        } catch (IndexOutOfBoundsException unforeseen) {
            // The message of an index has no words of the note.
            LOG.error("A budget note has a form that the reader does not foresee", unforeseen);
            throw Findings.refusal(Finding.NOTE_NOT_READ, null);
        }
    }

    private NoteDocument note() {
        List<MoneyTable> money = tables.stream()
                .filter(PrintedTable::isOfMoney)
                .map(table -> new MoneyTable(table, prose.hyphenated(), findings))
                .toList();
        List<MoneyTable> ofLines = money.stream().filter(MoneyTable::isOfLines).toList();
        List<MoneyTable> overviews =
                money.stream().filter(MoneyTable::isOverview).toList();
        if (ofLines.isEmpty()) {
            throw Findings.refusal(Finding.NO_TABLE_FOUND, null);
        }
        MoneyTable first = ofLines.get(0);
        Stream.concat(ofLines.stream(), overviews.stream()).forEach(table -> holdToFirst(table, first));
        NoteLines lines = new NoteLines(ofLines, findings);
        findings.refuse();
        NoteTotals totals = totals(ofLines, overviews, lines);
        NoteHead head = NoteHead.of(prose, findings);
        List<EarlierGrant> earlier = new EarlierGrants(prose, first, findings).in(money);
        NoteDocument note = new NoteDocument(
                new NoteHeading(
                        head.code(),
                        head.title(),
                        head.kind(),
                        Objects.requireNonNullElse(first.priceLevel, first.years.get(0)),
                        precision(ofLines),
                        first.years),
                Kroner.CURRENCY,
                Referrals.of(prose, first.years.get(0), findings),
                NoteGoals.of(tables, prose, findings),
                lines.lines(),
                totals,
                earlier);
        holdToText(first.years);
        findings.refuse();
        return note;
    }

    /** Tables of one note are in the same unit, years and prices. */
    private void holdToFirst(MoneyTable table, MoneyTable first) {
        List<Word> head = table.table.head;
        findings.check(
                table.years.equals(first.years),
                Finding.YEARS_DIFFER,
                "/years",
                table.table.yearWords(),
                table.years,
                first.years);
        boolean same = table.unit == first.unit && Objects.equals(table.priceLevel, first.priceLevel);
        findings.check(same, Finding.PRICE_LEVEL_DIFFERS, "/priceLevel", head);
        boolean usual = Objects.equals(table.priceLevel, table.years.get(0));
        findings.expect(usual, Finding.PRICE_LEVEL_UNUSUAL, "/priceLevel", head);
        boolean directed = table.table.has(ColumnKind.DIRECTION) || !table.isOfLines();
        findings.expect(directed, Finding.DIRECTION_NOT_READ, "/lines", head);
    }

    /** Table 2 states the sums of tables 3 to 5, for each year and control area, and their the number of full-time equivalents. */
    private NoteTotals totals(List<MoneyTable> ofLines, List<MoneyTable> overviews, NoteLines lines) {
        MoneyTable first = ofLines.get(0);
        for (MoneyTable overview : overviews) {
            for (ControlArea area : ControlArea.values()) {
                for (int i = 0; i < first.years.size() && i < overview.years.size(); i++) {
                    holdToOverview(overview, area, i, lines);
                }
            }
            for (MoneyRow row : overview.lines) {
                findings.check(
                        MoneyTable.area(row.cell(ColumnKind.AREA)).isPresent(),
                        Finding.UNKNOWN_CONTROL_AREA,
                        null,
                        row.words(ColumnKind.AREA));
            }
        }
        findings.expect(!overviews.isEmpty(), Finding.NO_OVERVIEW, "/totals", List.of());
        if (ofLines.size() == 1 || !overviews.isEmpty()) {
            (overviews.isEmpty() ? first : overviews.get(0)).total().ifPresent(total -> {
                findings.placeAmounts("/totals/perYear/", total);
                total.total().ifPresent(overall -> findings.place("/totals/overall", overall.words()));
            });
        }
        List<YearAmount> perYear = new ArrayList<>();
        for (int i = 0; i < first.years.size(); i++) {
            findings.place("/years/" + i, first.table.yearWords().subList(i, i + 1));
            perYear.add(new YearAmount(first.years.get(i), lines.sum(i, ControlArea.values())));
        }
        return new NoteTotals(
                perYear,
                perYear.stream().map(YearAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                totalFte(overviews, lines));
    }

    private void holdToOverview(MoneyTable overview, ControlArea area, int year, NoteLines lines) {
        List<MoneyRow> rows = overview.lines.stream()
                .filter(row -> MoneyTable.area(row.cell(ColumnKind.AREA)).equals(Optional.of(area)))
                .toList();
        BigDecimal computed = lines.sum(year, area);
        List<Word> printed = new ArrayList<>(overview.table.yearWords().subList(year, year + 1));
        rows.forEach(row -> printed.addAll(row.years().get(year).words()));
        findings.equal(
                new Bilingual("%s %s i tabellen over alle styringsområder", "%s %s in the table of all control areas")
                        .with(area, overview.years.get(year)),
                overview.unit.inKroner(MoneyTable.sum(rows, year)),
                computed,
                "/totals/perYear/" + year + "/amount",
                printed);
    }

    private @Nullable BigDecimal totalFte(List<MoneyTable> overviews, NoteLines lines) {
        BigDecimal ofLines = lines.fte();
        Bilingual name = new Bilingual("antallet af årsværk", "the number of full-time equivalents");
        for (MoneyTable overview : overviews) {
            BigDecimal stated = overview.lines.stream()
                    .flatMap(row -> PrintedFte.only(row.label()).stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Word> printed = new ArrayList<>(
                    overview.lines.get(0).words(ColumnKind.LABEL).subList(0, 1));
            printed.addAll(lines.fteWords());
            findings.equal(name, stated, ofLines, "/totals/fte", printed);
        }
        List<PrintedLine> appendix = prose.section("Administrativt bilag");
        List<Word> printed = new ArrayList<>(appendix.stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> PrintedFte.isNamed(word.text()))
                .limit(1)
                .toList());
        Optional<BigDecimal> sentence = PrintedFte.in(prose.joined(appendix));
        if (sentence.isPresent()) {
            findings.place("/totals/fte", printed);
            printed.addAll(lines.fteWords());
            findings.equal(name, sentence.get(), ofLines, "/totals/fte", printed);
        } else {
            findings.remark(Finding.FTE_NOT_STATED, "/totals/fte", printed);
        }
        for (BigDecimal named : PrintedFte.all(prose.text())) {
            boolean known = named.compareTo(ofLines) == 0
                    || lines.lines().stream()
                            .map(line -> line.terms().fte())
                            .anyMatch(fte -> fte != null && fte.compareTo(named) == 0);
            findings.expect(known, Finding.FTE_UNUSUAL, "/totals/fte", List.of(), named);
        }
        return ofLines.signum() == 0 ? null : ofLines;
    }

    /** The unit, or less where amounts have decimals of it. */
    private static int precision(List<MoneyTable> tables) {
        int precision = Integer.MAX_VALUE;
        for (MoneyTable table : tables) {
            int decimals = table.lines.stream()
                    .flatMap(row -> row.years().stream())
                    .mapToInt(Amount::printedDecimals)
                    .max()
                    .orElse(0);
            precision = Math.min(precision, table.unit.factor() / (int) Math.pow(10, decimals));
        }
        return Math.max(1, precision);
    }

    /** Years that the text names for the whole note are those of its tables. */
    private void holdToText(List<Integer> years) {
        Matcher range = YEARS.matcher(prose.joined(prose.section("Resume")));
        if (range.find()) {
            boolean within = Stream.of(range.group(1), range.group(2))
                    .map(Integer::valueOf)
                    .allMatch(years::contains);
            findings.expect(within, Finding.YEARS_UNUSUAL, "/years", List.of(), range.group(), years);
        }
        Matcher budget = BUDGET_YEAR.matcher(prose.text());
        if (budget.find()) {
            boolean first = Integer.valueOf(budget.group(1)).equals(years.get(0));
            findings.expect(first, Finding.YEARS_UNUSUAL, "/years", List.of(), budget.group(), years);
        }
    }
}
