package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Charts for the tests, one of each kind, with all that is difficult. */
public final class Charts {
    public static final Bilingual COUNT = new Bilingual("henvendelser", "consultations");
    private static final Heading HEADING = new Heading(
            new Bilingual("Henvendelser om måneden i 2026", "Consultations a month in 2026"),
            new Bilingual(
                    "Budgetnotat KF042, Beskæftigelses- og Integrationsforvaltningen, 1. januar – 30. november 2026",
                    "Budget note KF042, Employment and Integration Administration, 1 January – 30 November 2026"),
            new Bilingual("Flest i oktober: 1.120.", "Most in October: 1,120."),
            List.of(new Bilingual("Løn er bogført til og med september.", "Salaries are posted up to September.")));

    private Charts() {}

    public static Heading heading(String danish, String english) {
        return new Heading(new Bilingual(danish, english), HEADING.subtitle(), HEADING.description(), HEADING.notes());
    }

    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** Values of numbers; null is missing. */
    public static List<Value> values(@Nullable Number... numbers) {
        return Stream.of(numbers)
                .map(number -> number == null ? Value.missing() : Value.of(new BigDecimal(number.toString())))
                .toList();
    }

    public static List<Bilingual> months(YearMonth first, int count) {
        return IntStream.range(0, count)
                .mapToObj(first::plusMonths)
                .map(month -> new Bilingual("%s", "%s").with(month))
                .toList();
    }

    public static Axis axis(String danish, String english, Bilingual unit) {
        return new Axis(new Bilingual(danish, english), unit, 1);
    }

    /** A year with a gap, a hidden value, provisional months, baseline and target. */
    public static Chart line() {
        List<Value> values = new ArrayList<>(values(870, 910, 905, null, 980, 1010, 640, 990, 1085, 1120));
        values.set(2, Value.hidden());
        values.add(Value.provisional(new BigDecimal("730")));
        return new Chart(
                Chart.Kind.LINE,
                HEADING,
                months(YearMonth.of(2026, 1), 11),
                axis("måned", "month", COUNT),
                List.of(Series.of(0, new Bilingual("Henvendelser", "Consultations"), values)),
                List.of(
                        new ReferenceLine(
                                new Bilingual("Udgangspunkt (pilotprojektet)", "Baseline (pilot project)"),
                                new BigDecimal("900"),
                                ReferenceLine.Purpose.BASELINE),
                        new ReferenceLine(
                                new Bilingual("Mål", "Target"), new BigDecimal("1000"), ReferenceLine.Purpose.TARGET)),
                null);
    }

    /** Lines that end close to one another. */
    public static Chart lines() {
        return new Chart(
                Chart.Kind.LINE,
                heading("Åbne henvendelser efter sted", "Consultations by place"),
                months(YearMonth.of(2026, 1), 6),
                axis("måned", "month", COUNT),
                List.of(
                        Series.of(
                                0,
                                new Bilingual("International House Copenhagen", "International House Copenhagen"),
                                values(400, 420, 410, 450, 440, 431)),
                        Series.of(
                                1,
                                new Bilingual("Københavns Ejendomme", "Properties"),
                                values(380, 390, 420, 400, 436, 429)),
                        Series.of(
                                2,
                                new Bilingual("Pop-up på arbejdspladser", "Pop-ups at workplaces"),
                                values(null, 20, null, 35, null, null)),
                        Series.of(3, new Bilingual("Telefon", "Telephone"), values(415, 405, 400, 425, 430, 433))),
                List.of(),
                null);
    }

    /** Topics with long names, two series, a negative, a missing and a hidden value. */
    public static Chart bars() {
        List<Value> first = new ArrayList<>(values(412, 96, -35, 51, null));
        first.set(4, Value.hidden());
        return new Chart(
                Chart.Kind.BARS,
                heading("Henvendelser efter emne", "Consultations by topic"),
                List.of(
                        new Bilingual("CPR-registrering", "CPR registration"),
                        new Bilingual(
                                "Beskæftigelsesmulighedsafklaringssamtaler og karriererådgivning for medfølgende ægtefæller",
                                "Job and career guidance for accompanying spouses"),
                        new Bilingual("Børn og pasning", "Children and childcare"),
                        new Bilingual("Kultur og fritid", "Culture and leisure"),
                        new Bilingual("Foreninger og frivilligt arbejde", "Associations and volunteering")),
                axis("emne", "topic", COUNT),
                List.of(
                        Series.of(0, new Bilingual("2025", "2025"), first),
                        Series.of(
                                1,
                                new Bilingual("2026", "2026"),
                                List.of(
                                        Value.of(455),
                                        Value.of(101),
                                        Value.missing(),
                                        Value.provisional(new BigDecimal("60")),
                                        Value.of(12)))),
                List.of(new ReferenceLine(
                        new Bilingual("Mål", "Target"), new BigDecimal("200"), ReferenceLine.Purpose.TARGET)),
                null);
    }

    public static Chart columns() {
        return new Chart(
                Chart.Kind.COLUMNS,
                heading("Deltagere pr. kvartal", "Participants a quarter"),
                Stream.of("2025 K1", "2025 K2", "2025 K3", "2025 K4", "2026 K1", "2026 K2")
                        .map(Charts::same)
                        .toList(),
                axis("kvartal", "quarter", new Bilingual("personer", "persons")),
                List.of(Series.of(
                        0,
                        new Bilingual("Deltagere", "Participants"),
                        List.of(
                                Value.of(30),
                                Value.of(42),
                                Value.missing(),
                                Value.hidden(),
                                Value.of(55),
                                Value.provisional(new BigDecimal("21"))))),
                List.of(new ReferenceLine(
                        new Bilingual("Udgangspunkt", "Baseline"),
                        new BigDecimal("30"),
                        ReferenceLine.Purpose.BASELINE)),
                null);
    }

    public static Chart distribution() {
        return new Chart(
                Chart.Kind.DISTRIBUTION,
                heading("Hvor godt falder du til?", "How well do you settle in?"),
                List.of(
                        new Bilingual("1 Slet ikke", "1 Not at all"),
                        new Bilingual("2 I ringe grad", "2 To a small degree"),
                        new Bilingual("3 I nogen grad", "3 To some degree"),
                        new Bilingual("4 I høj grad", "4 To a high degree"),
                        new Bilingual("5 I meget høj grad", "5 To a very high degree")),
                axis("svar", "answer", new Bilingual("procent af svarene", "per cent of the answers")),
                List.of(Series.of(0, new Bilingual("Svar", "Answers"), values(4, 9.5, 21, 40.5, 25))),
                List.of(),
                new Mark(new BigDecimal("3.23"), new Bilingual("gennemsnit 3,7", "mean 3.7")));
    }

    public static Chart small(Chart.Kind kind, int series) {
        return new Chart(
                kind,
                heading("Henvendelser efter emne og måned", "Consultations by topic and month"),
                months(YearMonth.of(2026, 1), 11),
                axis("måned", "month", COUNT),
                IntStream.range(0, series)
                        .mapToObj(i -> Series.of(
                                i,
                                new Bilingual(
                                        "Emne " + (i + 1) + ", medborgerskab og foreningsliv", "Topic " + (i + 1)),
                                values(
                                        10 + i,
                                        14,
                                        i % 3 == 0 ? null : 9,
                                        20 + 3 * i,
                                        22,
                                        18,
                                        12,
                                        25,
                                        30 - 2 * i,
                                        28,
                                        31)))
                        .toList(),
                List.of(new ReferenceLine(
                        new Bilingual("Udgangspunkt", "Baseline"),
                        new BigDecimal("20"),
                        ReferenceLine.Purpose.BASELINE)),
                null);
    }

    /** A running total of a year until the middle of August, against a budget. */
    public static Chart runningTotal() {
        return new Chart(
                Chart.Kind.RUNNING_TOTAL,
                heading("Budgetstatus 2026 – KF042", "Budget status 2026 – KF042"),
                Stream.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
                        .map(Charts::same)
                        .toList(),
                axis("måned", "month", new Bilingual("1.000 kr.", "1,000 DKK")),
                List.of(
                        new Series(
                                new Bilingual("Forbrug", "Spent"),
                                Style.FIRST,
                                values(51, 103, 154, 208, 255, 304, 360, 372, null, null, null, null),
                                new BigDecimal("7.48")),
                        Series.of(
                                1,
                                new Bilingual("Prognose", "Forecast"),
                                values(null, null, null, null, null, null, 360, 410, 462, 511, 566, 621)),
                        Series.of(
                                3,
                                new Bilingual("Periodiseret budget", "Plan"),
                                values(50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600))),
                List.of(new ReferenceLine(
                        new Bilingual("Korrigeret budget", "Adjusted budget"),
                        new BigDecimal("600"),
                        ReferenceLine.Purpose.BUDGET)),
                new Mark(new BigDecimal("7.48"), new Bilingual("pr. 15. august 2026", "as of 15 August 2026")));
    }

    public static Chart ofValues(Chart.Kind kind, @Nullable Number... numbers) {
        return new Chart(
                kind,
                HEADING,
                months(YearMonth.of(2017, 1), numbers.length),
                axis("måned", "month", COUNT),
                List.of(Series.of(0, new Bilingual("Henvendelser", "Consultations"), values(numbers))),
                List.of(),
                null);
    }

    /** Ten years of months. */
    public static Chart decade(Chart.Kind kind) {
        return ofValues(
                kind,
                IntStream.range(0, 120)
                        .mapToObj(i -> i == 50 || i == 51 ? null : 600 + 3 * i + (i % 12) * 20)
                        .toArray(Number[]::new));
    }

    /** The labels of the first and the last day are wider than their places. */
    private static Chart days() {
        Chart chart =
                ofValues(Chart.Kind.COLUMNS, IntStream.range(0, 365).boxed().toArray(Number[]::new));
        return new Chart(
                chart.kind(),
                heading("Dage", "Days"),
                IntStream.range(0, 365)
                        .mapToObj(i -> same("27. december 20" + i))
                        .toList(),
                chart.axis(),
                chart.series(),
                List.of(),
                null);
    }

    /** All charts, with the names of their files. */
    public static List<Named> all() {
        return List.of(
                new Named("line", line()),
                new Named("lines", lines()),
                new Named("bars", bars()),
                new Named("columns", columns()),
                new Named("distribution", distribution()),
                new Named("small-lines", small(Chart.Kind.SMALL_LINES, 7)),
                new Named("small-columns", small(Chart.Kind.SMALL_COLUMNS, 2)),
                new Named("running", runningTotal()),
                new Named("decade-line", decade(Chart.Kind.LINE)),
                new Named("decade-columns", decade(Chart.Kind.COLUMNS)),
                new Named("year-of-days", days()),
                new Named("empty", ofValues(Chart.Kind.LINE)),
                new Named("nothing", ofValues(Chart.Kind.COLUMNS, null, null)),
                new Named("one", ofValues(Chart.Kind.LINE, 3)),
                new Named("huge", ofValues(Chart.Kind.COLUMNS, 123_456_789_012_345L, 5_000_000_000L)),
                new Named("tiny", ofValues(Chart.Kind.LINE, 0.000123, 0.000456)),
                new Named("negative", ofValues(Chart.Kind.COLUMNS, -30, 20, -5.5, null, 12)));
    }

    /** A chart and its name. */
    public record Named(String name, Chart chart) {
        public Named {
            Objects.requireNonNull(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
