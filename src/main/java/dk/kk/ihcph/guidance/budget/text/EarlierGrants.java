package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.EarlierGrant;
import dk.kk.ihcph.guidance.budget.PriceBasis;
import dk.kk.ihcph.guidance.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what was granted before, from the table that says so. */
final class EarlierGrants {
    private static final int LONGEST_SOURCE = 200;

    private EarlierGrants() {}

    /** @param usual the unit of the note's expenditure, where the table names none */
    static List<EarlierGrant> of(List<NoteTable> tables, Unit usual, NoteFound found) {
        List<EarlierGrant> grants = new ArrayList<>();
        for (NoteTable table : tables) {
            if (table.isOfEarlierGrants()) {
                grants.addAll(of(table, usual, grants.size(), found));
            }
        }
        return grants;
    }

    private static List<EarlierGrant> of(NoteTable table, Unit usual, int before, NoteFound found) {
        Optional<Unit> own = table.caption().stream()
                .flatMap(line -> Unit.in(line).stream())
                .map(Unit.Printed::unit)
                .reduce((first, last) -> last);
        Unit unit = own.orElse(usual);
        TableReading reading = ExpenditureTables.read(table, unit);
        boolean checked = reading.isRight();
        if (!checked) {
            boolean onlyUnchecked = !reading.differences().isEmpty()
                    && reading.differences().stream()
                            .allMatch(violation -> violation.code().equals("NO_TOTALS"));
            if (!onlyUnchecked) {
                ProblemException.refuse(reading.differences());
                return List.of();
            }
        }
        PriceBasis basis = basis(table, found);
        List<EarlierGrant> grants = new ArrayList<>();
        for (TableRow row : reading.lines()) {
            for (int column = 0; column < reading.years(); column++) {
                Cell cell = reading.of(row).cells().get(column);
                if (cell.value().signum() == 0) {
                    continue;
                }
                String pointer = "/earlierGrants/" + (before + grants.size());
                found.amount(pointer + "/amount", cell, checked ? LineReader.confidence(reading) : "0.5");
                if (!checked) {
                    found.remark(
                            "NOT_CHECKED",
                            pointer + "/amount",
                            row.place().line(),
                            "Beløbet er ikke efterprøvet: tabellen over tidligere bevillinger har ingen totaler.",
                            "The amount is not checked: the table of earlier grants has no totals.");
                }
                row.label().forEach(words -> found.words(pointer + "/source", words, "0.9"));
                grants.add(new EarlierGrant(
                        table.header().years().get(column).year(),
                        unit.inKroner(reading.signed(row, column)),
                        basis,
                        source(LineReader.label(row, reading.of(row).rest()).text(), table)));
            }
        }
        return grants;
    }

    private static String source(String label, NoteTable table) {
        String source = label.isBlank() ? table.caption().get(0).words() : label;
        return source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) : source;
    }

    private static PriceBasis basis(NoteTable table, NoteFound found) {
        String caption = table.captionText().toLowerCase(Locale.ROOT);
        if (caption.contains("løbende")) {
            return PriceBasis.RUNNING;
        }
        if (caption.contains("p/l") || caption.contains("faste priser")) {
            return PriceBasis.FIXED;
        }
        found.assumed(
                "PRICE_BASIS_ASSUMED",
                "/earlierGrants",
                table.header().years().get(0).line(),
                "Tabellen over tidligere bevillinger nævner intet prisniveau; det er sat til løbende priser.",
                "The table of earlier grants names no price level; it was taken to be running prices.");
        return PriceBasis.RUNNING;
    }
}
