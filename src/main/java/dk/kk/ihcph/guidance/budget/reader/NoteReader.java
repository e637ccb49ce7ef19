package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.BudgetNoteRequest;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.EarlierGrant;
import dk.kk.ihcph.guidance.budget.NoteGoal;
import dk.kk.ihcph.guidance.budget.NoteKind;
import dk.kk.ihcph.guidance.budget.NoteLine;
import dk.kk.ihcph.guidance.budget.NoteReading;
import dk.kk.ihcph.guidance.budget.NoteTotals;
import dk.kk.ihcph.guidance.budget.PriceBasis;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.budget.reader.NoteLines.MoneyRow;
import dk.kk.ihcph.guidance.budget.reader.Table.Kind;
import dk.kk.ihcph.guidance.budget.reader.Table.Row;
import dk.kk.ihcph.guidance.budget.reader.Word.Sheet;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a whole note from its pages, and holds its tables to each other. */
final class NoteReader {
    private static final Pattern CODE = Pattern.compile("([A-Z]{2,8}[-_]?[0-9]{1,6}[A-Z]?)[:.]?\\s+(.*)");
    private static final Pattern KIND_BEHIND = Pattern.compile("(.*?)\\s*\\(([^()]+)\\)\\s*");
    private static final Map<NoteKind, Pattern> KINDS = Map.of(
            NoteKind.EXPIRING_GRANT, words("bevillingsudløb|udløb af bevilling|udløbende bevilling"),
            NoteKind.NEW_ACTIVITY, words("ny aktivitet|nyt initiativ|nye aktiviteter|ny indsats"),
            NoteKind.CHANGED_ACTIVITY, words("ændring af eksisterende|ændret aktivitet|udvidelse af eksisterende"));
    private static final String CROSS = "(?:☒|☑|\\[[xX]\\])";
    private static final Pattern YEARS = Pattern.compile("(?<![\\d.-])(20[0-9]{2})-(20[0-9]{2})(?!\\d)");
    private static final Pattern BUDGET_YEAR =
            Pattern.compile("om Budget ([0-9]{4})|budgetforhandlingerne for ([0-9]{4})");

    private final Prose prose;
    private final List<Table> tables;
    private final Findings findings;

    private NoteReader(NotePages pages, Findings findings) {
        this.prose = pages.prose();
        this.tables = pages.tables();
        this.findings = findings;
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A note as it can be imported, with how it was read. */
    record ReadNote(BudgetNoteRequest note, Findings findings, List<Sheet> sheets) {
        NoteReading reading() {
            return findings.reading(sheets);
        }
    }

    /** The note of these pages; 422 with every difference where it does not agree with itself. */
    static ReadNote read(List<Sheet> sheets) {
        refuseCpr(sheets);
        Findings findings = new Findings();
        try {
            NotePages pages = NotePages.of(sheets, findings);
            if (isText(sheets) && pages.tables().stream().noneMatch(Table::isOfMoney)) {
                pages = WordSequence.of(pages, findings);
            }
            return new ReadNote(new NoteReader(pages, findings).note(), findings, sheets);
        } catch (IndexOutOfBoundsException | NoSuchElementException unforeseen) {
            throw Findings.refusal(
                    "NOTE_NOT_READ",
                    null,
                    new Bilingual("notatet har en form, der ikke læses", "the note has a form that is not read"));
        }
    }

    private static boolean isText(List<Sheet> sheets) {
        return sheets.stream().flatMap(sheet -> sheet.words().stream()).anyMatch(Word::ofText);
    }

    private static void refuseCpr(List<Sheet> sheets) {
        List<Line> lines = sheets.stream()
                .flatMap(sheet -> Line.of(sheet.words()).stream())
                .toList();
        if (CprNumbers.in(asWritten(lines))) {
            Word at = lines.stream()
                    .filter(line -> CprNumbers.in(asWritten(List.of(line))))
                    .map(line -> line.words().get(0))
                    .findFirst()
                    .orElse(null);
            throw Findings.refusal(
                    "NO_CPR",
                    at,
                    new Bilingual(
                            "her står noget, der ligner et CPR-nummer",
                            "this holds something shaped like a CPR number"));
        }
    }

    /** The words in order; figures of two columns are no number together, unless the first could begin a CPR number. */
    private static String asWritten(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        Word before = null;
        for (Line line : lines) {
            for (Word word : line.words()) {
                boolean together = before == null
                        || (before.page() == word.page()
                                && before.bottom() == word.bottom()
                                && !word.isApartFrom(before))
                        || before.text().matches(".*[0-9]{6}\\P{L}?|.*[0-9]{2}\\P{L}[0-9]{2}\\P{L}[0-9]{2,4}\\P{L}?");
                text.append(together ? " " : " | column | ").append(word.text());
                before = word;
            }
        }
        return text.toString();
    }

    private BudgetNoteRequest note() {
        List<NoteLines> money = new ArrayList<>();
        for (Table table : tables) {
            if (table.isOfMoney()) {
                money.add(new NoteLines(table, prose.hyphenated(), findings));
            }
        }
        List<NoteLines> ofLines = money.stream().filter(NoteLines::isOfLines).toList();
        List<NoteLines> overviews = money.stream().filter(NoteLines::isOverview).toList();
        if (ofLines.isEmpty()) {
            throw Findings.refusal(
                    "NO_TABLE_FOUND",
                    null,
                    new Bilingual(
                            "notatet har ingen tabel, der kan læses, med udvalg, bevilling og år",
                            "the note has no readable table with committee, grant and years"));
        }
        NoteLines first = ofLines.get(0);
        for (NoteLines table :
                Stream.concat(ofLines.stream(), overviews.stream()).toList()) {
            alike(table, first);
        }
        List<NoteLine> lines = new ArrayList<>();
        ofLines.forEach(table -> table.lines.forEach(row -> line(table, row, lines)));
        findings.refuse();
        NoteTotals totals = totals(ofLines, overviews, lines);
        String[] head = head();
        List<EarlierGrant> earlier = earlierGrants(money, first);
        BudgetNoteRequest note = new BudgetNoteRequest(
                head[0],
                head[1],
                NoteKind.valueOf(head[2]),
                first.priceLevel == null ? first.years.get(0) : first.priceLevel,
                precision(ofLines),
                "DKK",
                first.years,
                Referrals.of(prose, first.years.get(0), findings),
                goals(),
                lines,
                totals,
                earlier);
        yearsInText(first.years);
        findings.refuse();
        return note;
    }

    /** Tables of one note are in the same unit, years and prices. */
    private void alike(NoteLines table, NoteLines first) {
        Word at = table.yearWords.get(0);
        findings.check(
                table.years.equals(first.years),
                "YEARS_DIFFER",
                "/years",
                at,
                new Bilingual("tabellen er for %s, en anden for %s", "the table is of %s, another of %s")
                        .with(table.years, first.years));
        findings.check(
                table.unit == first.unit && Objects.equals(table.priceLevel, first.priceLevel),
                "PRICE_LEVEL_DIFFERS",
                "/priceLevel",
                table.table.head.get(0),
                new Bilingual(
                        "tabellens enhed eller prisniveau er et andet end den første tabels",
                        "the table's unit or price level is not that of the first table"));
        findings.expect(
                table.priceLevel != null && table.priceLevel.equals(table.years.get(0)),
                "PRICE_LEVEL_UNUSUAL",
                "/priceLevel",
                table.table.head.get(0),
                new Bilingual(
                        "pris- og lønniveauet mangler eller er ikke det første års",
                        "the price level is missing or is not that of the first year"));
    }

    private void line(NoteLines table, MoneyRow row, List<NoteLine> lines) {
        String pointer = "/lines/" + lines.size();
        Committee committee = committee(row, pointer);
        Optional<ControlArea> area = table.table.has(Kind.AREA) ? NoteLines.area(row.cell(Kind.AREA)) : areaOf(table);
        findings.check(
                area.isPresent(),
                "UNKNOWN_CONTROL_AREA",
                pointer + "/controlArea",
                row.at(),
                new Bilingual(
                        "hverken linjen eller tabellens overskrift siger, om det er service, anlæg eller overførsler",
                        "neither the line nor the table's caption says whether this is service, construction or transfers"));
        String grant = row.cell(Kind.GRANT);
        String direction = row.cell(Kind.DIRECTION);
        findings.check(
                !grant.isEmpty() && (!direction.isEmpty() || !table.table.has(Kind.DIRECTION)),
                "CELL_MISSING",
                pointer,
                row.at(),
                new Bilingual("linjen mangler bevilling eller U/I", "the line lacks its grant, or U or I"));
        boolean income = direction.startsWith("I");
        BigDecimal fte = fte(row, pointer);
        if (committee != null && area.isPresent()) {
            findings.check(
                    grant.equals(committee.grant()),
                    "GRANT_OF_ANOTHER_ADMINISTRATION",
                    pointer + "/grant",
                    row.at(),
                    new Bilingual("%s har bevilling %s, ikke %s", "%s has grant %s, not %s")
                            .with(committee, committee.grant(), grant));
            findings.expect(
                    !income || row.sum().signum() <= 0,
                    "INCOME_POSITIVE",
                    pointer,
                    row.at(),
                    new Bilingual("indtægten er positiv", "the income is positive"));
            Matcher named = Pattern.compile("\\((BIF|KFF)\\)").matcher(row.label());
            findings.expect(
                    !named.find() || Administration.valueOf(named.group(1)) == committee.administration(),
                    "ADMINISTRATION_DIFFERS",
                    pointer + "/administration",
                    row.at(),
                    new Bilingual(
                            "forvaltningen i teksten er ikke udvalgets",
                            "the administration in the label is not that of the committee"));
            lines.add(new NoteLine(
                    row.label(),
                    committee.administration(),
                    committee,
                    grant,
                    area.get(),
                    income ? Direction.INCOME : Direction.EXPENDITURE,
                    fte,
                    null,
                    amounts(table, row)));
            place(table, row, pointer);
        }
    }

    private @Nullable Committee committee(MoneyRow row, String pointer) {
        String cell = row.cell(Kind.COMMITTEE);
        for (Committee committee : Committee.values()) {
            if (cell.equals(committee.name())
                    || cell.startsWith(committee.label().da())) {
                return committee;
            }
        }
        findings.check(
                false,
                cell.isEmpty() ? "CELL_MISSING" : "UNKNOWN_COMMITTEE",
                pointer + "/committee",
                row.at(),
                new Bilingual(
                                "\"%s\" er ikke et udvalg med en bevilling her",
                                "\"%s\" is no committee with a grant here")
                        .with(cell));
        return null;
    }

    private static Optional<ControlArea> areaOf(NoteLines table) {
        String caption = table.table.caption.isEmpty()
                ? ""
                : table.table.caption.get(table.table.caption.size() - 1).toLowerCase(Locale.ROOT);
        MoneyRow total = table.total();
        String words = caption + " " + (total == null ? "" : total.label().toLowerCase(Locale.ROOT));
        List<ControlArea> named = Stream.of(
                        Map.entry("service", ControlArea.SERVICE),
                        Map.entry("anlæg", ControlArea.CONSTRUCTION),
                        Map.entry("overførs", ControlArea.TRANSFERS))
                .filter(entry -> words.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private @Nullable BigDecimal fte(MoneyRow row, String pointer) {
        Optional<Fte> fte = Fte.only(row.label());
        if (Fte.isNamed(row.label())) {
            findings.expect(
                    fte.isPresent(),
                    "FTE_NOT_READ",
                    pointer + "/fte",
                    row.at(),
                    new Bilingual(
                                    "linjen nævner årsværk, men ikke hvor mange: %s",
                                    "the line speaks of full-time equivalents, but not of how many: %s")
                            .with(row.label()));
        }
        fte.ifPresent(read -> findings.place(pointer + "/fte", row.words().subList(0, 1), "0.95"));
        return fte.map(Fte::value).orElse(null);
    }

    private static List<YearAmount> amounts(NoteLines table, MoneyRow row) {
        List<YearAmount> amounts = new ArrayList<>();
        for (int i = 0; i < table.years.size(); i++) {
            amounts.add(new YearAmount(
                    table.years.get(i), table.unit.inKroner(row.years().get(i).value())));
        }
        return amounts;
    }

    private void place(NoteLines table, MoneyRow row, String pointer) {
        findings.place(pointer + "/label", row.words(), "0.9");
        Map.of("/committee", Kind.COMMITTEE, "/grant", Kind.GRANT, "/direction", Kind.DIRECTION)
                .forEach((field, kind) ->
                        findings.place(pointer + field, row.printed().getOrDefault(kind, List.of()), "0.95"));
        for (int i = 0; i < row.years().size(); i++) {
            findings.place(
                    pointer + "/amounts/" + i + "/amount", row.years().get(i).words(), table.confidence());
        }
    }

    /** Table 2 states the sums of tables 3 to 5, for each year and control area, and their full-time equivalents. */
    private NoteTotals totals(List<NoteLines> ofLines, List<NoteLines> overviews, List<NoteLine> lines) {
        NoteLines first = ofLines.get(0);
        List<YearAmount> perYear = new ArrayList<>();
        for (int i = 0; i < first.years.size(); i++) {
            int year = i;
            perYear.add(new YearAmount(
                    first.years.get(i),
                    lines.stream()
                            .map(line -> line.amounts().get(year).amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        for (NoteLines overview : overviews) {
            for (ControlArea area : ControlArea.values()) {
                List<MoneyRow> rows = overview.lines.stream()
                        .filter(row -> NoteLines.area(row.cell(Kind.AREA)).equals(Optional.of(area)))
                        .toList();
                for (int i = 0; i < first.years.size() && i < overview.years.size(); i++) {
                    int year = i;
                    BigDecimal stated = overview.unit.inKroner(NoteLines.sum(rows, i));
                    BigDecimal computed = lines.stream()
                            .filter(line -> line.controlArea() == area)
                            .map(line -> line.amounts().get(year).amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    findings.check(
                            stated.compareTo(computed) == 0,
                            "TOTAL_DIFFERS",
                            "/totals/perYear/" + i + "/amount",
                            overview.yearWords.get(i),
                            new Bilingual(
                                            "%s, %s: tabellen over alle styringsområder har %s kr., de øvrige tabeller %s kr.",
                                            "%s, %s: the table of all control areas has DKK %s, the other tables DKK %s")
                                    .with(
                                            area.label().da(),
                                            first.years.get(i),
                                            NoteLines.plain(stated),
                                            NoteLines.plain(computed)));
                }
            }
            overview.lines.stream()
                    .filter(row -> NoteLines.area(row.cell(Kind.AREA)).isEmpty())
                    .forEach(row -> findings.check(
                            false,
                            "UNKNOWN_CONTROL_AREA",
                            null,
                            row.at(),
                            new Bilingual("ukendt styringsområde: %s", "unknown control area: %s")
                                    .with(row.cell(Kind.AREA))));
        }
        findings.expect(
                !overviews.isEmpty(),
                "NO_OVERVIEW",
                "/totals",
                null,
                new Bilingual(
                        "notatet har ingen tabel over alle styringsområder at holde de andre tabeller op mod",
                        "the note has no table of all control areas to hold the other tables to"));
        NoteLines stated = overviews.isEmpty() ? first : overviews.get(0);
        MoneyRow total = stated.total();
        if (total != null && (ofLines.size() == 1 || !overviews.isEmpty())) {
            for (int i = 0; i < first.years.size(); i++) {
                findings.place(
                        "/totals/perYear/" + i + "/amount", total.years().get(i).words(), stated.confidence());
            }
            if (total.total() != null) {
                findings.place("/totals/overall", total.total().words(), stated.confidence());
            }
        }
        for (int i = 0; i < first.years.size(); i++) {
            findings.place("/years/" + i, List.of(first.yearWords.get(i)), "0.99");
        }
        return new NoteTotals(
                perYear,
                perYear.stream().map(YearAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                totalFte(overviews, lines));
    }

    private @Nullable BigDecimal totalFte(List<NoteLines> overviews, List<NoteLine> lines) {
        BigDecimal ofLines =
                lines.stream().map(NoteLine::fte).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (NoteLines overview : overviews) {
            BigDecimal stated = overview.lines.stream()
                    .flatMap(row -> Fte.only(row.label()).stream())
                    .map(Fte::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            fteAgree(stated, ofLines, overview.lines.get(0).at());
        }
        List<Line> appendix = prose.section("Administrativt bilag");
        String text = prose.joined(appendix);
        Optional<Fte> sentence = Fte.in(text);
        Word at = appendix.stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> Fte.isNamed(word.text()))
                .findFirst()
                .orElse(null);
        sentence.ifPresent(fte -> fteAgree(fte.value(), ofLines, at));
        if (sentence.isEmpty()) {
            findings.remark(
                    "FTE_NOT_STATED",
                    "/totals/fte",
                    at,
                    new Bilingual(
                            "bilaget siger ikke, hvor mange årsværk der er i alt",
                            "the appendix does not say how many full-time equivalents there are in all"));
        } else if (at != null) {
            findings.place("/totals/fte", List.of(at), "0.95");
        }
        return ofLines.signum() == 0 ? null : ofLines;
    }

    private void fteAgree(BigDecimal stated, BigDecimal ofLines, @Nullable Word at) {
        findings.check(
                stated.compareTo(ofLines) == 0,
                "TOTAL_DIFFERS",
                "/totals/fte",
                at,
                new Bilingual(
                                "her står %s årsværk, men linjerne har %s",
                                "this states %s full-time equivalents, but the lines have %s")
                        .with(NoteLines.plain(stated), NoteLines.plain(ofLines)));
    }

    /** Code, title and kind: the first lines, down to the first heading. */
    private String[] head() {
        List<Line> lines = prose.lines();
        for (int i = 0; i < lines.size() && !Prose.isHeading(lines.get(i).text()); i++) {
            List<Line> title = new ArrayList<>(List.of(lines.get(i)));
            Matcher code = CODE.matcher(lines.get(i).text());
            if (code.matches()) {
                for (int next = i + 1; next < lines.size() && next < i + 4 && !ends(title, lines.get(next)); next++) {
                    title.add(lines.get(next));
                }
                Matcher whole = CODE.matcher(prose.joined(title));
                Matcher behind = KIND_BEHIND.matcher(whole.matches() ? whole.group(2) : "");
                Optional<NoteKind> kind = behind.matches() ? kindIn(behind.group(2)) : Optional.empty();
                String name = kind.isPresent() ? behind.group(1) : whole.group(2);
                List<Word> words =
                        title.stream().flatMap(line -> line.words().stream()).toList();
                findings.place("/code", words.subList(0, 1), "0.9");
                findings.place("/title", words.subList(1, words.size()), "0.9");
                return new String[] {
                    code.group(1), name.strip(), kind.orElseGet(this::kind).name()
                };
            }
        }
        throw Findings.refusal(
                "NO_CODE_FOUND",
                null,
                new Bilingual(
                        "notatets nummer (som KF042) og titel står ikke øverst",
                        "the note's number (like KF042) and title are not at the top"));
    }

    private boolean ends(List<Line> title, Line next) {
        String text = prose.joined(title);
        Word first = title.get(0).words().get(0);
        Word below = next.words().get(0);
        boolean smaller = !below.ofText() && below.height() < 0.9 * first.height();
        boolean apart = next.bottom() - title.get(title.size() - 1).bottom() > 1.8 * first.height();
        boolean open = text.endsWith("-")
                || text.chars().filter(c -> c == '(').count()
                        > text.chars().filter(c -> c == ')').count();
        return Prose.isHeading(next.text()) || text.endsWith(")") || (!open && (smaller || apart));
    }

    /** The kind by the words in parentheses behind the title, which say little else. */
    private static Optional<NoteKind> kindIn(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        if (words.contains("udløb")) {
            return Optional.of(NoteKind.EXPIRING_GRANT);
        }
        if (words.matches("nyt? .*")) {
            return Optional.of(NoteKind.NEW_ACTIVITY);
        }
        if (words.startsWith("ændr") || words.startsWith("udvid")) {
            return Optional.of(NoteKind.CHANGED_ACTIVITY);
        }
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The kind that is crossed; else the only one that the text names. */
    private NoteKind kind() {
        String text = prose.text();
        List<NoteKind> crossed = new ArrayList<>();
        List<NoteKind> named = new ArrayList<>();
        KINDS.forEach((kind, words) -> {
            if (words.matcher(text).find()) {
                named.add(kind);
            }
            if (words(CROSS + "\\s*(?:" + words.pattern() + ")").matcher(text).find()) {
                crossed.add(kind);
            }
        });
        List<NoteKind> kinds = crossed.isEmpty() ? named : crossed;
        if (kinds.size() != 1) {
            throw Findings.refusal(
                    "KIND_NOT_FOUND",
                    null,
                    new Bilingual(
                            "notatet siger ikke, om det er en ny aktivitet, en ændring eller et bevillingsudløb",
                            "the note does not say whether it is a new activity, a change or an expiring grant"));
        }
        findings.held();
        return kinds.get(0);
    }

    /** The unit, or less where amounts have decimals of it. */
    private static int precision(List<NoteLines> tables) {
        int precision = Integer.MAX_VALUE;
        for (NoteLines table : tables) {
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
        for (Table table : tables) {
            if (!table.isOfGoals()) {
                continue;
            }
            for (Row row : table.rows) {
                List<String> cells = Stream.of(Kind.TARGET_GROUP, Kind.ACTIVITY, Kind.AIM, Kind.FOLLOW_UP)
                        .map(kind -> prose.joined(Line.of(table.named(row).getOrDefault(kind, List.of()))))
                        .toList();
                String pointer = "/goals/" + goals.size();
                findings.expect(
                        cells.stream().noneMatch(String::isEmpty),
                        "GOAL_NOT_READ",
                        pointer,
                        row.words().get(0),
                        new Bilingual("målet mangler en af sine fire dele", "the goal lacks one of its four parts"));
                if (cells.stream().noneMatch(String::isEmpty)) {
                    goals.add(new NoteGoal(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
                    findings.place(
                            pointer + "/targetGroup",
                            table.named(row).getOrDefault(Kind.TARGET_GROUP, List.of()),
                            "0.9");
                    findings.place(
                            pointer + "/activity", table.named(row).getOrDefault(Kind.ACTIVITY, List.of()), "0.9");
                    findings.place(pointer + "/aim", table.named(row).getOrDefault(Kind.AIM, List.of()), "0.9");
                    findings.place(
                            pointer + "/followUp", table.named(row).getOrDefault(Kind.FOLLOW_UP, List.of()), "0.9");
                }
            }
        }
        boolean printed = prose.text().matches("(?s).*(?:Tabel 1\\. Oversigt over målsætning|Målgruppe).*");
        findings.expect(
                !printed || !goals.isEmpty(),
                "GOALS_NOT_READ",
                "/goals",
                null,
                new Bilingual("notatet har mål, som ikke er læst", "the note has goals that were not read"));
        return goals;
    }

    private List<EarlierGrant> earlierGrants(List<NoteLines> money, NoteLines first) {
        List<EarlierGrant> grants = new ArrayList<>();
        for (NoteLines table : money) {
            if (table.isOfLines() || table.isOverview()) {
                continue;
            }
            String head =
                    Line.joined(Line.of(table.table.head), prose.hyphenated()).toLowerCase(Locale.ROOT);
            boolean earlier = table.table.section.startsWith("Tidligere") || head.contains("løbende");
            findings.expect(
                    earlier,
                    "TABLE_NOT_READ",
                    null,
                    table.table.head.get(0),
                    new Bilingual(
                            "tabellen har hverken udvalg eller styringsområde og er ikke læst",
                            "the table has neither committees nor control areas and was not read"));
            if (earlier) {
                earlier(table, head, first, grants);
            }
        }
        boolean announced = !prose.section("Tidligere afsatte midler").isEmpty();
        findings.expect(
                !announced || !grants.isEmpty(),
                "EARLIER_GRANTS_NOT_READ",
                "/earlierGrants",
                null,
                new Bilingual(
                        "notatet omtaler tidligere afsatte midler, men deres tabel er ikke læst",
                        "the note speaks of earlier grants, but their table was not read"));
        return grants;
    }

    private void earlier(NoteLines table, String head, NoteLines first, List<EarlierGrant> grants) {
        PriceBasis basis = head.contains("løbende") ? PriceBasis.RUNNING : PriceBasis.FIXED;
        String text = prose.text();
        findings.expect(
                table.total() != null,
                "NOT_CHECKED",
                "/earlierGrants",
                table.table.head.get(0),
                new Bilingual(
                        "ingen total bekræfter de tidligere afsatte midler",
                        "no total vouches for the earlier grants"));
        findings.expect(
                table.years.get(table.years.size() - 1) == first.years.get(0) - 1,
                "EARLIER_YEARS_UNUSUAL",
                "/earlierGrants",
                table.yearWords.get(0),
                new Bilingual(
                        "de tidligere år slutter ikke lige før det første budgetår",
                        "the earlier years do not end right before the first budget year"));
        for (MoneyRow row : table.lines) {
            findings.expect(
                    text.contains(row.label()),
                    "SOURCE_NOT_IN_TEXT",
                    "/earlierGrants/" + grants.size() + "/source",
                    row.at(),
                    new Bilingual("\"%s\" nævnes ikke i teksten", "\"%s\" is not named in the text").with(row.label()));
            for (int i = 0; i < table.years.size(); i++) {
                Amount amount = row.years().get(i);
                if (!amount.blank()) {
                    String pointer = "/earlierGrants/" + grants.size();
                    findings.place(pointer + "/amount", amount.words(), table.confidence());
                    findings.place(pointer + "/year", List.of(table.yearWords.get(i)), "0.95");
                    findings.place(pointer + "/source", row.words(), "0.9");
                    grants.add(new EarlierGrant(
                            table.years.get(i), table.unit.inKroner(amount.value()), basis, row.label()));
                }
            }
        }
    }

    /** Years that the text names for the whole note are those of its tables. */
    private void yearsInText(List<Integer> years) {
        Matcher range = YEARS.matcher(prose.joined(prose.section("Resume")));
        if (range.find()) {
            boolean within =
                    years.contains(Integer.valueOf(range.group(1))) && years.contains(Integer.valueOf(range.group(2)));
            findings.expect(
                    within,
                    "YEARS_UNUSUAL",
                    "/years",
                    null,
                    new Bilingual("resuméet nævner %s", "the summary names %s").with(range.group()));
        }
        Matcher budget = BUDGET_YEAR.matcher(prose.text());
        if (budget.find()) {
            String year = Objects.requireNonNullElse(budget.group(1), budget.group(2));
            findings.expect(
                    Integer.parseInt(year) == years.get(0),
                    "YEARS_UNUSUAL",
                    "/years",
                    null,
                    new Bilingual("notatet er henvist til Budget %s", "the note is referred to Budget %s").with(year));
        }
    }
}
