package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the tables that say what the note costs, and leaves out those that say it a second time. */
final class ExpenditureTables {
    private static final int MOST_ERRORS = 100;

    private ExpenditureTables() {}

    /** A table that adds up, and the unit its head or the text names. */
    record Read(TableReading reading, Unit.Printed unit) {}

    static List<Read> of(NoteText text, List<NoteTable> tables, NoteFound found) {
        Optional<Unit.Printed> usual = text.lines().stream()
                .filter(line -> line.text().length() < 500)
                .flatMap(line -> Unit.in(line).stream())
                .filter(unit -> unit.unit() != Unit.KRONE)
                .findFirst();
        List<Read> telling = new ArrayList<>();
        List<Read> silent = new ArrayList<>();
        List<Violation> unitless = new ArrayList<>();
        for (NoteTable table : tables) {
            if (table.isOfEarlierGrants()) {
                continue;
            }
            Optional<Unit.Printed> own = unit(table);
            Unit.Printed unit = own.or(() -> usual).orElse(null);
            TableReading reading = read(table, unit == null ? Unit.THOUSAND : unit.unit());
            boolean tells = reading.rows().stream().anyMatch(ExpenditureTables::tells);
            if (tells && unit == null) {
                unitless.add(Refusal.at(
                        table.header().years().get(0),
                        "UNIT_NOT_FOUND",
                        new Bilingual(
                                "det fremgår ikke, om tabellen er i kr., 1.000 kr. eller mio. kr.",
                                "the text does not say whether the table is in DKK, 1,000 DKK or million DKK")));
            } else if (unit != null && tells) {
                telling.add(new Read(reading, unit));
            } else if (unit != null && own.isPresent() && !reading.rows().isEmpty()) {
                silent.add(new Read(reading, unit));
            }
        }
        ProblemException.refuse(unitless);
        List<Read> chosen = telling.isEmpty() ? silent : telling;
        if (!telling.isEmpty()) {
            silent.forEach(read -> notRead(read.reading(), found));
        }
        if (chosen.isEmpty()) {
            throw Refusal.ofAll(
                    "NO_TABLE_FOUND",
                    "teksten har ingen tabel med årstal over beløb for udvalg og bevillinger",
                    "the text has no table with years above amounts of committees and grants");
        }
        ProblemException.refuse(chosen.stream()
                .flatMap(read -> read.reading().differences().stream())
                .limit(MOST_ERRORS)
                .toList());
        return withoutRepetitions(chosen, found);
    }

    private static boolean tells(TableRow row) {
        Attributes said = row.attributes;
        return said.committee != null || said.foreignAt != null || said.grantAt != null || said.directionAt != null;
    }

    private static Optional<Unit.Printed> unit(NoteTable table) {
        return table.caption().stream().flatMap(line -> Unit.in(line).stream()).reduce((first, last) -> last);
    }

    /** With or without a column of totals: what adds up, and as the head says where both do. */
    static TableReading read(NoteTable table, Unit unit) {
        TableReading likely = TableSums.read(table, table.totalColumn(), unit);
        TableReading other = TableSums.read(table, !table.totalColumn(), unit);
        int surprise = 3;
        if (likely.isRight() && (!other.isRight() || likely.cost() <= other.cost() + surprise)) {
            return likely;
        }
        if (other.isRight()) {
            return other;
        }
        // Which rows can be read at all tells which of the two the table is.
        return likely.chosen().isEmpty() && !other.chosen().isEmpty() && other.cost() == 0 ? other : likely;
    }

    private static void notRead(TableReading reading, NoteFound found) {
        Token head = reading.table().header().years().get(0);
        found.remark(
                "TABLE_NOT_READ",
                null,
                head.line(),
                "En tabel uden udvalg og bevillinger er ikke læst som udgifter.",
                "A table without committees and grants was not read as expenditure.");
    }

    /** Of two tables with the same sums the one with more lines; a table of the others' sums not at all. */
    private static List<Read> withoutRepetitions(List<Read> tables, NoteFound found) {
        List<Read> kept = new ArrayList<>(tables);
        for (Read read : tables) {
            boolean repeats = kept.contains(read) && kept.size() > 1 && repeats(read, kept);
            if (repeats) {
                kept.remove(read);
                found.remark(
                        "TABLE_REPEATS",
                        null,
                        read.reading().table().header().years().get(0).line(),
                        "En tabel gentager de øvrige tabellers summer; den stemmer med dem og er ikke talt med.",
                        "A table repeats the sums of the other tables; it agrees with them and was not counted.");
            }
        }
        for (Read read : kept) {
            if (!read.reading()
                    .table()
                    .header()
                    .numbers()
                    .equals(kept.get(0).reading().table().header().numbers())) {
                throw ProblemException.invalid(Refusal.at(
                        read.reading().table().header().years().get(0),
                        "AMBIGUOUS",
                        new Bilingual(
                                "tabellen har andre år end den første tabel med udgifter",
                                "the table has other years than the first table of expenditure")));
            }
        }
        return kept;
    }

    private static boolean repeats(Read read, List<Read> kept) {
        List<Read> others = kept.stream().filter(other -> !other.equals(read)).toList();
        boolean sumOfOthers = others.size() > 1 && sums(read).equals(added(others));
        return sumOfOthers
                || others.stream()
                        .anyMatch(other -> sums(read).equals(sums(other))
                                && mayBeOfTheSame(areas(read), areas(other))
                                && isShorter(read, other, kept));
    }

    private static boolean isShorter(Read read, Read other, List<Read> kept) {
        int lines = read.reading().lines().size();
        int others = other.reading().lines().size();
        return lines < others || (lines == others && kept.indexOf(read) > kept.indexOf(other));
    }

    /** The control areas that its rows and its caption name. */
    private static Set<ControlArea> areas(Read read) {
        Set<ControlArea> areas = EnumSet.noneOf(ControlArea.class);
        read.reading()
                .lines()
                .forEach(line -> areas.addAll(
                        Optional.ofNullable(line.attributes.area).stream().toList()));
        read.reading().table().caption().stream()
                .flatMap(line -> line.tokens().stream())
                .flatMap(token -> Attributes.area(token).stream())
                .forEach(areas::add);
        return areas;
    }

    private static boolean mayBeOfTheSame(Set<ControlArea> some, Set<ControlArea> others) {
        return some.isEmpty() || others.isEmpty() || some.equals(others);
    }

    /** In DKK, so that tables in different units compare. */
    private static List<BigDecimal> sums(Read read) {
        return IntStream.range(0, read.reading().years())
                .mapToObj(column -> read.unit().unit().inKroner(read.reading().sum(column)))
                .toList();
    }

    private static List<BigDecimal> added(List<Read> tables) {
        List<BigDecimal> sums = sums(tables.get(0));
        for (Read read : tables.subList(1, tables.size())) {
            List<BigDecimal> more = sums(read);
            if (more.size() != sums.size()) {
                return List.of();
            }
            List<BigDecimal> before = sums;
            sums = IntStream.range(0, more.size())
                    .mapToObj(i -> before.get(i).add(more.get(i)))
                    .toList();
        }
        return sums;
    }
}
