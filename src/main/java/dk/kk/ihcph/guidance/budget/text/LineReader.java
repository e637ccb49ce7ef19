package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.NoteLine;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes lines of a note from the rows of a table that adds up. */
final class LineReader {
    private static final String BOTH_TOTALS = "0.99";
    private static final String ONE_TOTAL = "0.95";

    private final NoteText text;
    private final NoteFound found;
    private final List<NoteLine> lines = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private @Nullable Committee committeeAbove;

    LineReader(NoteText text, NoteFound found) {
        this.text = text;
        this.found = found;
    }

    List<NoteLine> lines() {
        ProblemException.refuse(violations);
        return lines;
    }

    void take(ExpenditureTables.Read table) {
        committeeAbove = null;
        String confidence = confidence(table.reading());
        for (TableRow row : table.reading().lines()) {
            Optional<Committee> committee = committee(table.reading().table(), row);
            committee.ifPresent(known -> lines.add(line(table, row, known, confidence)));
            committeeAbove = committee.orElse(committeeAbove);
        }
    }

    /** How far the table's own totals vouch for each of its amounts. */
    static String confidence(TableReading reading) {
        return reading.withTotal() && reading.rows().stream().anyMatch(TableRow::isTotal) ? BOTH_TOTALS : ONE_TOTAL;
    }

    private NoteLine line(ExpenditureTables.Read table, TableRow row, Committee committee, String confidence) {
        TableReading reading = table.reading();
        String pointer = "/lines/" + lines.size();
        int at = row.place().line();
        LabelText label = label(row, reading.of(row).rest());
        row.label().forEach(words -> found.words(pointer + "/label", words, "0.9"));
        if (label.fte() != null) {
            FtePlace.in(row.label(), label)
                    .ifPresent(fte -> found.at(pointer + "/fte", fte.line(), fte.column(), fte.end(), ONE_TOTAL));
        }
        ControlArea area = area(table.reading().table(), row, pointer);
        Direction direction = row.direction();
        found.word(pointer + "/direction", row.attributes.directionAt, BOTH_TOTALS);
        if (row.attributes.directionAt == null) {
            found.assumed(
                    "DIRECTION_ASSUMED",
                    pointer + "/direction",
                    at,
                    "Rækken siger ikke, om den er udgift eller indtægt.",
                    "The row does not say whether it is expenditure or income.");
        }
        List<YearAmount> amounts = new ArrayList<>();
        for (int column = 0; column < reading.years(); column++) {
            found.amount(
                    pointer + "/amounts/" + column + "/amount",
                    reading.of(row).cells().get(column),
                    confidence);
            amounts.add(new YearAmount(
                    reading.table().header().years().get(column).year(),
                    table.unit().unit().inKroner(reading.signed(row, column))));
        }
        return new NoteLine(
                label.text(),
                committee.administration(),
                committee,
                grant(row, reading.of(row).rest(), committee, pointer),
                area,
                direction,
                label.fte(),
                purpose(label, pointer, at),
                amounts);
    }

    /** The label, with a number that turned out not to be an amount. */
    static LabelText label(TableRow row, List<Token> rest) {
        List<List<Token>> words = row.label();
        List<Token> ofLabel =
                rest.stream().filter(token -> !Attributes.isKnownGrant(token)).toList();
        if (!ofLabel.isEmpty()) {
            words.add(ofLabel);
        }
        return LabelText.of(words);
    }

    private @Nullable Purpose purpose(LabelText label, String pointer, int line) {
        Optional<Purpose> purpose = label.purpose();
        purpose.ifPresent(proposed -> found.remark(
                "PURPOSE_PROPOSED",
                pointer + "/purpose",
                line,
                "Formålet %s er foreslået ud fra linjens ord.".formatted(proposed),
                "The purpose %s is proposed from the line's words.".formatted(proposed)));
        return purpose.orElse(null);
    }

    private Optional<Committee> committee(NoteTable table, TableRow row) {
        String pointer = "/lines/" + lines.size() + "/committee";
        Attributes said = row.attributes;
        if (said.foreignAt != null) {
            violations.add(Refusal.at(
                    said.foreignAt,
                    "UNKNOWN_COMMITTEE",
                    new Bilingual(
                            "udvalget har ingen bevilling til vejledningen; kendte udvalg er BIU og KFU",
                            "the committee has no grant for the guidance; the known committees are BIU and KFU")));
            return Optional.empty();
        }
        if (said.committee != null) {
            found.word(pointer, said.committeeAt, BOTH_TOTALS);
            return Optional.of(said.committee);
        }
        Optional<Committee> byGrant = Stream.of(Committee.values())
                .filter(committee -> said.grantAt != null && said.grantAt.text().equals(committee.grant()))
                .findFirst();
        Optional<Committee> committee = byGrant.or(() -> named(row.label()))
                .or(() -> Optional.ofNullable(committeeAbove))
                .or(() -> only(table.caption()))
                .or(() -> only(text.lines()));
        if (committee.isEmpty()) {
            violations.add(Refusal.at(
                    row.place(),
                    "COMMITTEE_MISSING",
                    new Bilingual(
                            "det fremgår ikke, hvilket udvalg rækken hører til",
                            "the text does not say which committee the row belongs to")));
        } else {
            found.assumed(
                    "COMMITTEE_ASSUMED",
                    pointer,
                    row.place().line(),
                    "Udvalget står ikke i rækken; det er læst af bevillingen, rækkens ord, rækken ovenfor eller teksten.",
                    "The committee is not in the row; it was read from the grant, the row's words, the row above or the text.");
        }
        return committee;
    }

    private static Optional<Committee> named(List<List<Token>> label) {
        return Stream.of(Committee.values())
                .filter(committee -> label.stream().flatMap(List::stream).anyMatch(token -> token.word()
                        .equalsIgnoreCase(committee.administration().name())))
                .findFirst();
    }

    /** The only committee that these lines name. */
    private static Optional<Committee> only(List<TextLine> lines) {
        List<Committee> named = Stream.of(Committee.values())
                .filter(committee -> lines.stream().anyMatch(line -> names(line, committee)))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static boolean names(TextLine line, Committee committee) {
        return line.text().contains(committee.label().da())
                || line.tokens().stream()
                        .anyMatch(token -> Attributes.committee(token).equals(Optional.of(committee))
                                || token.word()
                                        .equalsIgnoreCase(
                                                committee.administration().name()));
    }

    private String grant(TableRow row, List<Token> rest, Committee committee, String pointer) {
        Token printed = Optional.ofNullable(row.attributes.grantAt)
                .or(() -> rest.stream().filter(Attributes::isKnownGrant).findFirst())
                .orElse(null);
        if (printed == null) {
            found.assumed(
                    "GRANT_ASSUMED",
                    pointer + "/grant",
                    row.place().line(),
                    "Bevillingen er udvalgets egen; den står ikke i rækken.",
                    "The grant is the committee's own; it is not in the row.");
            return committee.grant();
        }
        found.word(pointer + "/grant", printed, BOTH_TOTALS);
        return printed.text();
    }

    private ControlArea area(NoteTable table, TableRow row, String pointer) {
        if (row.attributes.area != null) {
            found.word(pointer + "/controlArea", row.attributes.areaAt, BOTH_TOTALS);
            return row.attributes.area;
        }
        List<Token> captioned = table.caption().stream()
                .flatMap(line -> line.tokens().stream())
                .filter(token -> Attributes.area(token).isPresent())
                .toList();
        if (captioned.stream().map(Attributes::area).distinct().count() == 1) {
            found.word(pointer + "/controlArea", captioned.get(0), "0.8");
            return Attributes.area(captioned.get(0)).orElseThrow();
        }
        found.assumed(
                "CONTROL_AREA_ASSUMED",
                pointer + "/controlArea",
                row.place().line(),
                "Styringsområdet står hverken i rækken eller over tabellen; det er sat til Service.",
                "The control area is neither in the row nor above the table; it was taken to be Service.");
        return ControlArea.SERVICE;
    }
}
