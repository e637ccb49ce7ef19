package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.BudgetNoteRequest;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.EarlierGrant;
import dk.kk.ihcph.guidance.budget.NoteGoal;
import dk.kk.ihcph.guidance.budget.NoteLine;
import dk.kk.ihcph.guidance.budget.NoteReading;
import dk.kk.ihcph.guidance.budget.NoteTotals;
import dk.kk.ihcph.guidance.budget.PriceBasis;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.budget.reader.MoneyTable.MoneyRow;
import dk.kk.ihcph.guidance.budget.reader.Table.Kind;
import dk.kk.ihcph.guidance.budget.reader.Table.Row;
import dk.kk.ihcph.guidance.budget.reader.Word.Sheet;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads a whole note from its pages, and holds its tables to each other. */
final class NoteReader {
    private static final Logger LOG = Logger.getLogger(NoteReader.class);
    private static final Pattern YEARS = Pattern.compile("(?<![\\d.-])(20[0-9]{2})-(20[0-9]{2})(?!\\d)");
    private static final Pattern BUDGET_YEAR = Pattern.compile("(?:om Budget |budgetforhandlingerne for )([0-9]{4})");
    private static final Pattern ADMINISTRATION = Pattern.compile("\\((BIF|KFF)\\)");

    private final Prose prose;
    private final List<Table> tables;
    private final Findings findings;
    private final List<NoteLine> lines = new ArrayList<>();
    /** The words that say how many full-time equivalents the lines have. */
    private final List<Word> fteWords = new ArrayList<>();

    private NoteReader(NotePages pages, Findings findings) {
        this.prose = pages.prose();
        this.tables = pages.tables();
        this.findings = findings;
    }

    /** A note as it can be imported, with how it was read. */
    record ReadNote(BudgetNoteRequest note, Findings findings, List<Sheet> sheets) {
        NoteReading reading() {
            return findings.reading(sheets);
        }
    }

    /** The note of these pages; 422 with every difference where it does not agree with itself. */
    static ReadNote read(List<Sheet> sheets) {
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

    private BudgetNoteRequest note() {
        List<MoneyTable> money = tables.stream()
                .filter(Table::isOfMoney)
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
        ofLines.forEach(table -> table.lines.forEach(row -> addLine(table, row)));
        findings.refuse();
        NoteTotals totals = totals(first, ofLines.size() == 1, overviews);
        NoteHead head = NoteHead.of(prose, findings);
        List<EarlierGrant> earlier = earlierGrants(money, first);
        BudgetNoteRequest note = new BudgetNoteRequest(
                head.code(),
                head.title(),
                head.kind(),
                Objects.requireNonNullElse(first.priceLevel, first.years.get(0)),
                precision(ofLines),
                "DKK",
                first.years,
                Referrals.of(prose, first.years.get(0), findings),
                goals(),
                lines,
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
    }

    private void addLine(MoneyTable table, MoneyRow row) {
        String pointer = "/lines/" + lines.size();
        List<Word> label = row.words(Kind.LABEL);
        String cell = row.cell(Kind.COMMITTEE);
        Optional<Committee> committee = Stream.of(Committee.values())
                .filter(known -> cell.equals(known.name())
                        || cell.startsWith(known.label().da()))
                .findFirst();
        findings.check(
                committee.isPresent(),
                cell.isEmpty() ? Finding.CELL_MISSING : Finding.UNKNOWN_COMMITTEE,
                pointer + "/committee",
                cell.isEmpty() ? label : row.words(Kind.COMMITTEE),
                cell);
        boolean ofArea = table.table.has(Kind.AREA);
        Optional<ControlArea> area = ofArea ? MoneyTable.area(row.cell(Kind.AREA)) : table.area();
        findings.check(area.isPresent(), Finding.UNKNOWN_CONTROL_AREA, pointer + "/controlArea", label.subList(0, 1));
        String grant = row.cell(Kind.GRANT);
        boolean directed = !row.cell(Kind.DIRECTION).isEmpty() || !table.table.has(Kind.DIRECTION);
        List<Word> near = row.words(Kind.DIRECTION).isEmpty() ? label : row.words(Kind.DIRECTION);
        findings.check(!grant.isEmpty() && directed, Finding.CELL_MISSING, pointer, near);
        BigDecimal fte = fte(row, pointer);
        if (committee.isPresent() && area.isPresent()) {
            Committee known = committee.get();
            findings.check(
                    grant.equals(known.grant()),
                    Finding.GRANT_OF_ANOTHER_ADMINISTRATION,
                    pointer + "/grant",
                    Stream.concat(row.words(Kind.GRANT).stream(), row.words(Kind.COMMITTEE).stream())
                            .toList(),
                    known,
                    known.grant(),
                    grant);
            boolean negative = !row.isIncome() || row.sum().signum() <= 0;
            findings.expect(negative, Finding.INCOME_POSITIVE, pointer, row.words(Kind.DIRECTION));
            Matcher named = ADMINISTRATION.matcher(row.label());
            boolean own = !named.find() || Administration.valueOf(named.group(1)) == known.administration();
            findings.expect(
                    own, Finding.ADMINISTRATION_DIFFERS, pointer + "/administration", row.words(Kind.COMMITTEE));
            lines.add(new NoteLine(
                    row.label(),
                    known.administration(),
                    known,
                    grant,
                    area.get(),
                    row.isIncome() ? Direction.INCOME : Direction.EXPENDITURE,
                    fte,
                    null,
                    IntStream.range(0, table.years.size())
                            .mapToObj(i -> new YearAmount(
                                    table.years.get(i),
                                    table.unit.inKroner(row.years().get(i).value())))
                            .toList()));
            findings.place(pointer + "/label", label);
            Map.of("/committee", Kind.COMMITTEE, "/grant", Kind.GRANT, "/direction", Kind.DIRECTION)
                    .forEach((field, kind) -> findings.place(pointer + field, row.words(kind)));
            placeAmounts(pointer + "/amounts/", row);
        }
    }

    private void placeAmounts(String pointer, MoneyRow row) {
        for (int i = 0; i < row.years().size(); i++) {
            findings.place(pointer + i + "/amount", row.years().get(i).words());
        }
    }

    private @Nullable BigDecimal fte(MoneyRow row, String pointer) {
        Optional<BigDecimal> fte = Fte.only(row.label());
        List<Word> first = row.words(Kind.LABEL).subList(0, 1);
        if (Fte.isNamed(row.label())) {
            findings.expect(fte.isPresent(), Finding.FTE_NOT_READ, pointer + "/fte", first, row.label());
        }
        if (fte.isPresent()) {
            findings.place(pointer + "/fte", first);
            fteWords.addAll(first);
        }
        return fte.orElse(null);
    }

    private BigDecimal sum(int year, ControlArea... areas) {
        return lines.stream()
                .filter(line -> List.of(areas).contains(line.controlArea()))
                .map(line -> line.amounts().get(year).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Table 2 states the sums of tables 3 to 5, for each year and control area, and their full-time equivalents. */
    private NoteTotals totals(MoneyTable first, boolean only, List<MoneyTable> overviews) {
        for (MoneyTable overview : overviews) {
            for (ControlArea area : ControlArea.values()) {
                for (int i = 0; i < first.years.size() && i < overview.years.size(); i++) {
                    holdToOverview(overview, area, i);
                }
            }
            for (MoneyRow row : overview.lines) {
                findings.check(
                        MoneyTable.area(row.cell(Kind.AREA)).isPresent(),
                        Finding.UNKNOWN_CONTROL_AREA,
                        null,
                        row.words(Kind.AREA));
            }
        }
        findings.expect(!overviews.isEmpty(), Finding.NO_OVERVIEW, "/totals", List.of());
        if (only || !overviews.isEmpty()) {
            (overviews.isEmpty() ? first : overviews.get(0)).total().ifPresent(total -> {
                placeAmounts("/totals/perYear/", total);
                total.total().ifPresent(overall -> findings.place("/totals/overall", overall.words()));
            });
        }
        List<YearAmount> perYear = new ArrayList<>();
        for (int i = 0; i < first.years.size(); i++) {
            findings.place("/years/" + i, first.table.yearWords().subList(i, i + 1));
            perYear.add(new YearAmount(first.years.get(i), sum(i, ControlArea.values())));
        }
        return new NoteTotals(
                perYear,
                perYear.stream().map(YearAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                totalFte(overviews));
    }

    private void holdToOverview(MoneyTable overview, ControlArea area, int year) {
        List<MoneyRow> rows = overview.lines.stream()
                .filter(row -> MoneyTable.area(row.cell(Kind.AREA)).equals(Optional.of(area)))
                .toList();
        BigDecimal computed = sum(year, area);
        List<Word> printed = new ArrayList<>(overview.table.yearWords().subList(year, year + 1));
        rows.forEach(row -> printed.addAll(row.years().get(year).words()));
        findings.equal(
                new Bilingual("%s %s, tabellen over alle styringsområder", "%s %s, table of all control areas")
                        .with(area.label(), String.valueOf(overview.years.get(year))),
                overview.unit.inKroner(MoneyTable.sum(rows, year)),
                computed,
                "/totals/perYear/" + year + "/amount",
                printed);
    }

    private @Nullable BigDecimal totalFte(List<MoneyTable> overviews) {
        BigDecimal ofLines =
                lines.stream().map(NoteLine::fte).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        Bilingual name = new Bilingual("årsværk", "full-time equivalents");
        for (MoneyTable overview : overviews) {
            BigDecimal stated = overview.lines.stream()
                    .flatMap(row -> Fte.only(row.label()).stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Word> printed =
                    new ArrayList<>(overview.lines.get(0).words(Kind.LABEL).subList(0, 1));
            printed.addAll(fteWords);
            findings.equal(name, stated, ofLines, "/totals/fte", printed);
        }
        List<Line> appendix = prose.section("Administrativt bilag");
        List<Word> printed = new ArrayList<>(appendix.stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> Fte.isNamed(word.text()))
                .limit(1)
                .toList());
        Optional<BigDecimal> sentence = Fte.in(prose.joined(appendix));
        if (sentence.isPresent()) {
            findings.place("/totals/fte", printed);
            printed.addAll(fteWords);
            findings.equal(name, sentence.get(), ofLines, "/totals/fte", printed);
        } else {
            findings.remark(Finding.FTE_NOT_STATED, "/totals/fte", printed);
        }
        for (BigDecimal named : Fte.all(prose.text())) {
            boolean known = named.compareTo(ofLines) == 0
                    || lines.stream().map(NoteLine::fte).anyMatch(fte -> fte != null && fte.compareTo(named) == 0);
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

    private List<NoteGoal> goals() {
        List<NoteGoal> goals = new ArrayList<>();
        for (Table table : tables.stream().filter(Table::isOfGoals).toList()) {
            for (Row row : table.rows) {
                String pointer = "/goals/" + goals.size();
                List<String> cells = Kind.GOAL.stream()
                        .map(kind -> prose.joined(Line.of(table.words(row, kind))))
                        .toList();
                boolean whole = cells.stream().noneMatch(String::isEmpty);
                findings.expect(whole, Finding.GOAL_NOT_READ, pointer, row.words());
                if (whole) {
                    goals.add(new NoteGoal(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
                    Map.of(
                                    "targetGroup",
                                    Kind.TARGET_GROUP,
                                    "activity",
                                    Kind.ACTIVITY,
                                    "aim",
                                    Kind.AIM,
                                    "followUp",
                                    Kind.FOLLOW_UP)
                            .forEach((field, kind) -> findings.place(pointer + "/" + field, table.words(row, kind)));
                }
            }
        }
        boolean printed = prose.text().matches("(?s).*(?:Tabel 1\\. Oversigt over målsætning|Målgruppe).*");
        findings.expect(!printed || !goals.isEmpty(), Finding.GOALS_NOT_READ, "/goals", List.of());
        return goals;
    }

    private List<EarlierGrant> earlierGrants(List<MoneyTable> money, MoneyTable first) {
        List<EarlierGrant> grants = new ArrayList<>();
        for (MoneyTable table : money) {
            if (!table.table.hasAttributes()) {
                String head = Line.text(table.table.head).toLowerCase(Locale.ROOT);
                boolean earlier = table.table.section.startsWith("Tidligere") || head.contains("løbende");
                findings.expect(earlier, Finding.TABLE_NOT_READ, null, table.table.head);
                if (earlier) {
                    addEarlier(table, head.contains("løbende") ? PriceBasis.RUNNING : PriceBasis.FIXED, first, grants);
                }
            }
        }
        boolean announced = !prose.section("Tidligere afsatte midler").isEmpty();
        findings.expect(!announced || !grants.isEmpty(), Finding.EARLIER_GRANTS_NOT_READ, "/earlierGrants", List.of());
        return grants;
    }

    private void addEarlier(MoneyTable table, PriceBasis basis, MoneyTable first, List<EarlierGrant> grants) {
        List<Word> years = table.table.yearWords();
        findings.expect(table.total().isPresent(), Finding.NOT_CHECKED, "/earlierGrants", table.table.head);
        boolean before = table.years.get(years.size() - 1) == first.years.get(0) - 1;
        findings.expect(before, Finding.EARLIER_YEARS_UNUSUAL, "/earlierGrants", years);
        String text = prose.text();
        for (MoneyRow row : table.lines) {
            List<Word> label = row.words(Kind.LABEL);
            String source = "/earlierGrants/" + grants.size() + "/source";
            findings.expect(text.contains(row.label()), Finding.SOURCE_NOT_IN_TEXT, source, label, row.label());
            for (int i = 0; i < years.size(); i++) {
                Amount amount = row.years().get(i);
                if (!amount.blank()) {
                    String pointer = "/earlierGrants/" + grants.size();
                    findings.place(pointer + "/amount", amount.words());
                    findings.place(pointer + "/year", years.subList(i, i + 1));
                    findings.place(pointer + "/source", label);
                    BigDecimal kroner = table.unit.inKroner(amount.value());
                    grants.add(new EarlierGrant(table.years.get(i), kroner, basis, row.label()));
                }
            }
        }
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
