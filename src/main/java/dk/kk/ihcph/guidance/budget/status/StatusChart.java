package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import dk.kk.ihcph.guidance.budget.ledger.StatusMonth;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The year as a chart: running totals of spent, committed and expected amounts by month, against the adjusted budget.
 *
 * @param today the day of the status; null outside the year
 */
record StatusChart(
        ChartWords words,
        Heading heading,
        List<ChartLegend.Entry> legend,
        List<Tick> ticks,
        List<MonthLabel> months,
        List<Curve> areas,
        List<Curve> lines,
        @Nullable DayMark today) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * The style of a curve: its colour, and its dashes for readers without colour. Members that the template reads
     * are public.
     */
    enum Style {
        ADJUSTED("#1a1a1a", "2", "none"),
        PLANNED("#5f5f5f", "2", "2 5"),
        BOUND("#2f8fd0", "2.5", "9 3 2 3"),
        SPENT("#00456e", "3.5", "none"),
        EXPECTED("#c04a00", "3", "8 6");

        public final String colour;
        public final String width;
        public final String dashes;

        Style(String colour, String width, String dashes) {
            this.colour = colour;
            this.width = width;
            this.dashes = dashes;
        }
    }

    /** The chart in words; the description is for readers who do not see it. */
    record Heading(String title, String subtitle, String description) {
        /** Returns an id that differs from those of other charts on the same page. */
        public String id() {
            return "status-" + Integer.toHexString(hashCode());
        }
    }

    /** The line of a day, with its label. */
    record DayMark(BigDecimal at, String label) {
        /** Returns on which side of the line the label stands, so that it stays inside the chart. */
        public String anchor() {
            return at.intValue() > (ChartScale.LEFT + ChartScale.RIGHT) / 2 ? "end" : "start";
        }
    }

    /** A horizontal line of the scale. */
    record Tick(BigDecimal at, String label, boolean zero) {
        public BigDecimal textAt() {
            return at.add(BigDecimal.valueOf(5));
        }
    }

    /** The label of a month below the chart. */
    record MonthLabel(BigDecimal at, String label) {}

    /** A curve, or the area below it. */
    record Curve(Style style, String path) {}

    /** The templates of the chart. */
    @CheckedTemplate(basePath = "budget")
    static final class Pictures {
        private Pictures() {}

        static native TemplateInstance chart(StatusChart chart);
    }

    static StatusChart of(StatusView status, List<String> filters, ChartWords words, ZoneId zone) {
        StatusLine all = status.total();
        Horizon horizon = Horizon.at(status.asOf(), status.year(), zone);
        LocalDate day = LocalDate.ofInstant(status.asOf(), zone);
        BigDecimal now = day.getYear() == status.year() ? ChartScale.x(sinceNewYear(day)) : null;
        ChartScale scale = scale(all);
        int posted = day.getYear() < status.year() ? 0 : horizon.current();
        int spent = last(all, StatusMonth::spent, posted);
        int bound = last(all, StatusMonth::committed, spent);

        List<Curve> areas = new ArrayList<>();
        List<Curve> lines = new ArrayList<>();
        String adjusted = scale.y(all.amounts().adjusted()).toPlainString();
        lines.add(new Curve(Style.ADJUSTED, "M%d %s H%d".formatted(ChartScale.LEFT, adjusted, ChartScale.RIGHT)));
        lines.add(curve(Style.PLANNED, scale, all, 0, Months.OF_A_YEAR, month -> month.totals()
                .plannedCumulative()));
        if (all.committed().total().signum() != 0) {
            Curve curve = curve(Style.BOUND, scale, all, 0, bound, StatusChart::bound);
            areas.add(below(curve, scale, ChartScale.x(bound)));
            lines.add(curve);
        }
        // Nothing was spent after the day of the status.
        BigDecimal until = now != null && spent == horizon.current() ? now : ChartScale.x(spent);
        Curve spentCurve =
                curve(Style.SPENT, scale, all, 0, spent, month -> month.totals().spentCumulative(), until);
        areas.add(below(spentCurve, scale, until));
        lines.add(spentCurve);
        lines.add(curve(
                Style.EXPECTED,
                scale,
                all,
                Math.min(horizon.complete(), Months.OF_A_YEAR - 1),
                Months.OF_A_YEAR,
                month -> month.totals().forecastCumulative()));
        return new StatusChart(
                words,
                new Heading(
                        title(status, filters, words),
                        words.inLanguage(
                                "1.000 kr., løbende sum ved månedens udgang, opgjort pr. %s. %s",
                                "1,000 DKK, running total at the end of each month, as of %s. %s",
                                words.day(day),
                                posted(all, words)),
                        description(status, words, day)),
                ChartLegend.of(all, words, horizon.current()),
                scale.ticks().stream()
                        .map(tick -> new Tick(scale.y(tick), words.tick(tick), tick.signum() == 0))
                        .toList(),
                IntStream.rangeClosed(1, Months.OF_A_YEAR)
                        .mapToObj(month ->
                                new MonthLabel(ChartScale.x(new BigDecimal(month).subtract(HALF)), words.month(month)))
                        .toList(),
                areas,
                lines,
                now == null ? null : new DayMark(now, words.inLanguage("pr. %s", "as of %s", words.day(day))));
    }

    /** Says up to which month the year is fully posted, salaries included. */
    private static String posted(StatusLine all, ChartWords words) {
        int months = 0;
        while (months < Months.OF_A_YEAR
                && Boolean.TRUE.equals(all.months().get(months).complete())) {
            months++;
        }
        return months == 0
                ? words.inLanguage("Løn er endnu ikke fuldt bogført for nogen måned", "No month is fully posted yet")
                : words.inLanguage(
                        "Løn er bogført til og med %s", "Salaries are posted up to and including %s", Month.of(months));
    }

    private static String title(StatusView status, List<String> filters, ChartWords words) {
        return words.inLanguage("Budgetstatus %s", "Budget status %s", status.year())
                + (filters.isEmpty() ? "" : " – " + String.join(", ", filters));
    }

    private static String description(StatusView status, ChartWords words, LocalDate day) {
        StatusLine all = status.total();
        return words.inLanguage(
                "Pr. %s er der brugt %s og disponeret %s af et korrigeret budget på %s; ved årets udgang ventes %s (alt i"
                        + " 1.000 kr.).",
                "As of %s, %s are spent and %s committed of an adjusted budget of %s; %s are expected at the end of the"
                        + " year (all in 1,000 DKK).",
                words.day(day),
                words.thousands(all.amounts().spent()),
                words.thousands(all.committed().total()),
                words.thousands(all.amounts().adjusted()),
                words.thousands(all.forecast().amount()));
    }

    private static ChartScale scale(StatusLine all) {
        List<BigDecimal> amounts = new ArrayList<>(List.of(all.amounts().adjusted()));
        for (StatusMonth month : all.months()) {
            amounts.add(month.totals().spentCumulative());
            amounts.add(bound(month));
            amounts.add(month.totals().plannedCumulative());
            amounts.add(month.totals().forecastCumulative());
        }
        return ChartScale.holding(amounts);
    }

    private static BigDecimal bound(StatusMonth month) {
        return month.totals().spentCumulative().add(month.totals().committedCumulative());
    }

    /** Returns the last month in which the figure is not zero, and at least the given one. */
    private static int last(StatusLine all, Function<StatusMonth, BigDecimal> figure, int least) {
        return all.months().stream()
                .filter(month -> figure.apply(month).signum() != 0)
                .mapToInt(StatusMonth::month)
                .reduce(least, Math::max);
    }

    private static Curve curve(
            Style style, ChartScale scale, StatusLine all, int from, int to, Function<StatusMonth, BigDecimal> figure) {
        return curve(style, scale, all, from, to, figure, ChartScale.x(to));
    }

    private static Curve curve(
            Style style,
            ChartScale scale,
            StatusLine all,
            int from,
            int to,
            Function<StatusMonth, BigDecimal> figure,
            BigDecimal end) {
        StringBuilder path = new StringBuilder();
        for (int month = from; month <= to; month++) {
            BigDecimal amount =
                    month == 0 ? Months.ZERO : figure.apply(all.months().get(month - 1));
            path.append(month == from ? "M" : " L")
                    .append((month == to ? end : ChartScale.x(month)).toPlainString())
                    .append(' ')
                    .append(scale.y(amount).toPlainString());
        }
        return new Curve(style, path.toString());
    }

    private static Curve below(Curve curve, ChartScale scale, BigDecimal end) {
        String zero = scale.y(Months.ZERO).toPlainString();
        return new Curve(
                curve.style(),
                "%s L%s %s L%d %s Z".formatted(curve.path(), end.toPlainString(), zero, ChartScale.LEFT, zero));
    }

    /** Returns the time since New Year in months. */
    private static BigDecimal sinceNewYear(LocalDate day) {
        return BigDecimal.valueOf(day.getMonthValue() - 1L)
                .add(BigDecimal.valueOf(day.getDayOfMonth())
                        .divide(BigDecimal.valueOf(day.lengthOfMonth()), 2, RoundingMode.HALF_UP));
    }
}
