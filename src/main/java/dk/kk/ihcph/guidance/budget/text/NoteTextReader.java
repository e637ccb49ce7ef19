package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.BudgetNoteRequest;
import dk.kk.ihcph.guidance.budget.NoteLine;
import dk.kk.ihcph.guidance.budget.NoteTotals;
import dk.kk.ihcph.guidance.budget.YearAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a whole note from its text. Nothing is guessed that the note's own totals do not bear out. */
final class NoteTextReader {
    private final NoteText text;
    private final NoteFound found;

    private NoteTextReader(NoteText text) {
        this.text = text;
        this.found = new NoteFound(text);
    }

    /** A note as it can be imported, and where it was found. */
    record ReadNote(BudgetNoteRequest note, NoteFound found) {}

    /** The note; 422 by line and column where it cannot be read or does not add up. */
    static ReadNote read(byte[] body) {
        return new NoteTextReader(NoteText.of(body)).read();
    }

    private ReadNote read() {
        List<NoteTable> tables = NoteTable.in(text);
        List<ExpenditureTables.Read> expenditure = ExpenditureTables.of(text, tables, found);
        NoteHead head = new NoteHead(text, found);
        LineReader reader = new LineReader(text, found);
        expenditure.forEach(reader::take);
        List<NoteLine> lines = reader.lines();
        ExpenditureTables.Read first = expenditure.get(0);
        List<Token> years = first.reading().table().header().years();
        IntStream.range(0, years.size()).forEach(i -> found.word("/years/" + i, years.get(i), "0.99"));
        NoteTotals totals = totals(expenditure, lines);
        BudgetNoteRequest note = new BudgetNoteRequest(
                head.code(),
                head.title(),
                head.kind(),
                head.priceLevel(first.reading().table()),
                precision(expenditure),
                "DKK",
                years.stream().map(Token::year).toList(),
                Referrals.of(text, found),
                Goals.of(text, found),
                lines,
                totals,
                EarlierGrants.of(tables, first.unit().unit(), found));
        return new ReadNote(note, found);
    }

    /** The totals as stated; where there are several tables, or one without a row of totals, their sums. */
    private NoteTotals totals(List<ExpenditureTables.Read> tables, List<NoteLine> lines) {
        TableReading reading = tables.get(0).reading();
        TableRow stated = tables.size() == 1 ? reading.total() : null;
        List<YearAmount> perYear = new ArrayList<>();
        for (int column = 0; column < reading.years(); column++) {
            perYear.add(
                    new YearAmount(reading.table().header().years().get(column).year(), sum(lines, column)));
        }
        if (stated == null) {
            found.assumed(
                    "TOTALS_COMPUTED",
                    "/totals",
                    null,
                    "Notatets samlede total er regnet ud af de tabeller, der hver for sig stemmer.",
                    "The note's overall total was computed from tables that add up each by itself.");
        } else {
            String confidence = LineReader.confidence(reading);
            for (int column = 0; column < reading.years(); column++) {
                found.amount(
                        "/totals/perYear/" + column + "/amount",
                        reading.of(stated).cells().get(column),
                        confidence);
            }
            if (reading.withTotal()) {
                found.amount("/totals/overall", reading.of(stated).cells().get(reading.years()), confidence);
            }
        }
        return new NoteTotals(
                perYear,
                perYear.stream().map(YearAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                fte(stated, lines));
    }

    private static BigDecimal sum(List<NoteLine> lines, int column) {
        return lines.stream().map(line -> line.amounts().get(column).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable BigDecimal fte(@Nullable TableRow stated, List<NoteLine> lines) {
        LabelText label = stated == null ? null : LabelText.of(stated.label());
        if (stated != null && label != null && label.fte() != null) {
            FtePlace.in(stated.label(), label)
                    .ifPresent(fte -> found.at("/totals/fte", fte.line(), fte.column(), fte.end(), "0.95"));
            return label.fte();
        }
        return lines.stream()
                .map(NoteLine::fte)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** The unit, or less where amounts have decimals of it. */
    private int precision(List<ExpenditureTables.Read> tables) {
        int precision = Integer.MAX_VALUE;
        for (ExpenditureTables.Read table : tables) {
            int decimals = table.reading().chosen().stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToInt(cell ->
                            Math.max(0, cell.value().stripTrailingZeros().scale()))
                    .max()
                    .orElse(0);
            precision = Math.min(precision, table.unit().unit().factor() / (int) Math.pow(10, decimals));
            found.at(
                    "/precision",
                    table.unit().line(),
                    table.unit().column(),
                    table.unit().column() + table.unit().text().length(),
                    "0.95");
        }
        return Math.max(1, precision);
    }
}
