package dk.kk.ihcph.guidance.export.document;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.export.chart.Charts;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A document for the tests, with all kinds of blocks. */
final class Documents {
    static final String HOSTILE = "=HYPERLINK(\"http://evil\") <script>alert('x')</script> & \u0001 ]]> -->";

    private Documents() {}

    static Document report() {
        Table amounts = new Table(
                new Bilingual("Forbrug efter bevilling", "Spent by grant"),
                "spent",
                List.of(
                        Column.of("grant", "Bevilling", "Grant"),
                        Column.of("year", "År", "Year"),
                        Column.of("spent", "Forbrug (kr.)", "Spent (DKK)"),
                        Column.ofPercent("share", "Andel af budgettet", "Share of the budget"),
                        Column.of("count", "Henvendelser", "Consultations"),
                        Column.of("day", "Bogført til", "Posted until"),
                        Column.of("note", "Bemærkning", "Note")),
                List.of(
                        Arrays.asList(
                                "3510",
                                2026,
                                new BigDecimal("623000.50"),
                                new BigDecimal("87.5"),
                                12345L,
                                LocalDate.of(2026, 9, 30),
                                new Bilingual("Løn er bogført til og med september", "Salaries until September")),
                        Arrays.asList("3620", 2026, new BigDecimal("-1200.00"), null, Table.HIDDEN, null, HOSTILE)));
        return new Document(
                new Bilingual("Evaluering af Personlig Vejledning 2026", "Evaluation of Personal Guidance 2026"),
                new Bilingual(
                        "Budgetnotat KF042, begge forvaltninger, 1. januar – 31. december 2026",
                        "Budget note KF042, both administrations, 1 January – 31 December 2026"),
                "evaluation-2026",
                Instant.parse("2026-11-30T08:15:30.123Z"),
                List.of(
                        new Section(
                                new Bilingual("Det vigtigste", "In brief"),
                                List.of(
                                        new Block.Text(
                                                new Bilingual(
                                                        "Flere internationale borgere har fået vejledning end i pilotprojektet. Æ, ø og å → står rigtigt; 12 ≥ 5.",
                                                        "More internationals were guided than in the pilot → it holds; 12 ≥ 5.")),
                                        new Block.KeyFigures(List.of(
                                                new Block.KeyFigure(
                                                        new Bilingual(
                                                                "Henvendelser pr. måned", "Consultations a month"),
                                                        Charts.same("1.020"),
                                                        new Bilingual(
                                                                "13,3 % over udgangspunktet på 900",
                                                                "13.3 per cent above the baseline of 900")),
                                                new Block.KeyFigure(
                                                        new Bilingual(
                                                                "Deltagere pr. arrangement", "Participants an event"),
                                                        Charts.same("42"),
                                                        null),
                                                new Block.KeyFigure(
                                                        new Bilingual("Pris pr. henvendelse", "Cost of a consultation"),
                                                        new Bilingual("312 kr.", "DKK 312"),
                                                        new Bilingual(
                                                                "Foreløbig: løn til og med september",
                                                                "Provisional: salaries until September"))))),
                                List.of()),
                        new Section(
                                new Bilingual("Vejledning", "Guidance"),
                                List.of(Block.Picture.of(Charts.line())),
                                List.of(Section.of(
                                        new Bilingual("Emner", "Topics"),
                                        Block.Picture.of(Charts.bars()),
                                        Block.Picture.of(Charts.distribution())))),
                        Section.of(
                                new Bilingual("Økonomi", "Economy"),
                                new Block.Data(amounts),
                                new Block.Picture(Charts.runningTotal(), false)),
                        Section.of(
                                new Bilingual("Kilder", "Sources"),
                                new Block.Links(List.of(
                                        new Block.Link(
                                                new Bilingual("Budgetnotatet", "The budget note"),
                                                URI.create("https://www.kk.dk/notat?a=1&b=2")),
                                        new Block.Link(
                                                new Bilingual("Kontrakten", "The contract"),
                                                URI.create("https://example.org/openapi.yaml")))))));
    }

    /** A table with more columns than a sheet of paper holds, and more rows. */
    static Document wide() {
        return new Document(
                new Bilingual("Bred tabel", "A wide table"),
                new Bilingual("Alle tal", "All figures"),
                "wide",
                Instant.parse("2026-11-30T08:15:30Z"),
                List.of(Section.of(
                        new Bilingual("Tal", "Figures"),
                        new Block.Data(new Table(
                                new Bilingual("Mange kolonner", "Many columns"),
                                "wide",
                                IntStream.rangeClosed(1, 20)
                                        .mapToObj(i -> Column.of(
                                                "field" + i,
                                                "Betjeningstid, 90-percentil (minutter) " + i,
                                                "Service time, 90th percentile (minutes) " + i))
                                        .toList(),
                                IntStream.rangeClosed(1, 60)
                                        .mapToObj(row -> IntStream.rangeClosed(1, 20)
                                                .<Object>mapToObj(i -> new BigDecimal(row * i + ".5"))
                                                .toList())
                                        .toList())))));
    }

    static Document empty() {
        return new Document(
                Charts.same("-"),
                Charts.same(HOSTILE),
                "empty",
                Instant.parse("2026-11-30T08:15:30Z"),
                List.of(Section.of(
                        Charts.same(HOSTILE),
                        new Block.Data(new Table(
                                Charts.same("Ingen [rækker]: *?/\\ " + HOSTILE),
                                "empty",
                                List.of(Column.of("a", HOSTILE, HOSTILE)),
                                List.of())))));
    }
}
