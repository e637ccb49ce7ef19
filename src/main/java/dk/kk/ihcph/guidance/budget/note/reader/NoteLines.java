package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.budget.note.NoteLine;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a note from its tables with committees: each with what it is paid from, and its amounts. */
final class NoteLines {
    private static final Pattern ADMINISTRATION = Pattern.compile("\\((BIF|KFF)\\)");

    private final Findings findings;
    private final List<NoteLine> lines = new ArrayList<>();
    /** The words that say how many full-time equivalents the lines have. */
    private final List<Word> fteWords = new ArrayList<>();

    NoteLines(List<MoneyTable> tables, Findings findings) {
        this.findings = findings;
        tables.forEach(table -> table.lines.forEach(row -> add(table, row)));
    }

    List<NoteLine> lines() {
        return lines;
    }

    List<Word> fteWords() {
        return fteWords;
    }

    BigDecimal fte() {
        return lines.stream()
                .map(line -> line.terms().fte())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal sum(int year, ControlArea... areas) {
        return lines.stream()
                .filter(line -> List.of(areas).contains(line.terms().controlArea()))
                .map(line -> line.amounts().get(year).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(MoneyTable table, MoneyRow row) {
        String pointer = "/lines/" + lines.size();
        List<Word> label = row.words(ColumnKind.LABEL);
        String cell = row.cell(ColumnKind.COMMITTEE);
        Optional<Committee> committee = Stream.of(Committee.values())
                .filter(known -> cell.equals(known.name())
                        || cell.startsWith(known.label().da()))
                .findFirst();
        findings.check(
                committee.isPresent(),
                cell.isEmpty() ? Finding.CELL_MISSING : Finding.UNKNOWN_COMMITTEE,
                pointer + "/committee",
                cell.isEmpty() ? label : row.words(ColumnKind.COMMITTEE),
                cell);
        boolean ofArea = table.table.has(ColumnKind.AREA);
        Optional<ControlArea> area = ofArea ? MoneyTable.area(row.cell(ColumnKind.AREA)) : table.area();
        findings.require(area.isPresent(), Finding.UNKNOWN_CONTROL_AREA, pointer + "/controlArea", label.subList(0, 1));
        String grant = row.cell(ColumnKind.GRANT);
        boolean directed = !row.cell(ColumnKind.DIRECTION).isEmpty() || !table.table.has(ColumnKind.DIRECTION);
        List<Word> near = row.words(ColumnKind.DIRECTION).isEmpty() ? label : row.words(ColumnKind.DIRECTION);
        findings.require(!grant.isEmpty() && directed, Finding.CELL_MISSING, pointer, near);
        BigDecimal fte = fte(row, pointer);
        if (committee.isPresent() && area.isPresent()) {
            Committee known = committee.get();
            findings.check(
                    grant.equals(known.grant()),
                    Finding.GRANT_OF_ANOTHER_ADMINISTRATION,
                    pointer + "/grant",
                    Stream.concat(row.words(ColumnKind.GRANT).stream(), row.words(ColumnKind.COMMITTEE).stream())
                            .toList(),
                    known,
                    known.grant(),
                    grant);
            boolean negative = !row.isIncome() || row.sum().signum() <= 0;
            findings.expect(negative, Finding.INCOME_POSITIVE, pointer, row.words(ColumnKind.DIRECTION));
            Matcher named = ADMINISTRATION.matcher(row.label());
            boolean own = !named.find() || Administration.valueOf(named.group(1)) == known.administration();
            findings.expect(
                    own, Finding.ADMINISTRATION_DIFFERS, pointer + "/administration", row.words(ColumnKind.COMMITTEE));
            lines.add(new NoteLine(
                    row.label(),
                    new LineTerms(
                            known.administration(),
                            known,
                            grant,
                            area.get(),
                            row.isIncome() ? Direction.INCOME : Direction.EXPENDITURE,
                            fte),
                    null,
                    IntStream.range(0, table.years.size())
                            .mapToObj(i -> new YearAmount(
                                    table.years.get(i),
                                    table.unit.inKroner(row.years().get(i).value())))
                            .toList()));
            findings.place(pointer + "/label", label);
            Map.of("/committee", ColumnKind.COMMITTEE, "/grant", ColumnKind.GRANT, "/direction", ColumnKind.DIRECTION)
                    .forEach((field, kind) -> findings.place(pointer + field, row.words(kind)));
            findings.placeAmounts(pointer + "/amounts/", row);
        }
    }

    private @Nullable BigDecimal fte(MoneyRow row, String pointer) {
        Optional<BigDecimal> fte = PrintedFte.only(row.label());
        List<Word> first = row.words(ColumnKind.LABEL).subList(0, 1);
        if (PrintedFte.isNamed(row.label())) {
            findings.expect(fte.isPresent(), Finding.FTE_NOT_READ, pointer + "/fte", first, row.label());
        }
        if (fte.isPresent()) {
            findings.place(pointer + "/fte", first);
            fteWords.addAll(first);
        }
        return fte.orElse(null);
    }
}
