package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import dk.kk.ihcph.guidance.budget.ledger.StatusMonth;
import dk.kk.ihcph.guidance.export.chart.Axis;
import dk.kk.ihcph.guidance.export.chart.Chart;
import dk.kk.ihcph.guidance.export.chart.Heading;
import dk.kk.ihcph.guidance.export.chart.Mark;
import dk.kk.ihcph.guidance.export.chart.ReferenceLine;
import dk.kk.ihcph.guidance.export.chart.Series;
import dk.kk.ihcph.guidance.export.chart.Style;
import dk.kk.ihcph.guidance.export.chart.Value;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The year as a chart: running totals of spent, committed and expected amounts by month, against the adjusted budget.
 *
 * @param day the day of the status
 */
record StatusChart(StatusView status, StatusFilter filter, Horizon horizon, LocalDate day) {
    private static final Axis AXIS =
            new Axis(new Bilingual("måned", "month"), new Bilingual("1.000 kr.", "1,000 DKK"), 0);
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final int THOUSAND_DIGITS = 3;

    static Chart of(StatusView status, StatusFilter filter, ZoneId zone) {
        return new StatusChart(
                        status,
                        filter,
                        Horizon.at(status.asOf(), status.year(), zone),
                        LocalDate.ofInstant(status.asOf(), zone))
                .chart();
    }

    private Chart chart() {
        BigDecimal now = day.getYear() == status.year() ? sinceNewYear() : null;
        return new Chart(
                Chart.Kind.RUNNING_TOTAL,
                heading(),
                IntStream.rangeClosed(1, Months.OF_A_YEAR)
                        .mapToObj(StatusChart::month)
                        .toList(),
                AXIS,
                series(now),
                List.of(new ReferenceLine(
                        new Bilingual("Korrigeret budget", "Adjusted budget"),
                        thousands(all().amounts().adjusted()),
                        ReferenceLine.Purpose.BUDGET)),
                now == null ? null : new Mark(now, new Bilingual("pr. %s", "as of %s").with(Written.date(day))));
    }

    private StatusLine all() {
        return status.total();
    }

    private List<Series> series(@Nullable BigDecimal now) {
        int posted = day.getYear() < status.year() ? 0 : horizon.current();
        int spent = last(StatusMonth::spent, posted);
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                new Bilingual("Forbrug", "Spent"),
                Style.FIRST,
                values(1, spent, month -> month.totals().spentCumulative()),
                // Nothing was spent after the day of the status.
                spent == horizon.current() ? now : null));
        if (all().committed().total().signum() != 0) {
            int bound = last(StatusMonth::committed, spent);
            series.add(new Series(
                    new Bilingual("Forbrug og disponeret", "Spent and committed"),
                    Style.THIRD,
                    values(1, bound, StatusChart::bound),
                    null));
        }
        series.add(new Series(
                new Bilingual("Prognose", "Forecast"),
                Style.SECOND,
                values(Math.min(horizon.complete(), Months.OF_A_YEAR - 1), Months.OF_A_YEAR, month -> month.totals()
                        .forecastCumulative()),
                null));
        series.add(new Series(
                new Bilingual("Periodiseret budget", "Plan"),
                Style.FOURTH,
                values(1, Months.OF_A_YEAR, month -> month.totals().plannedCumulative()),
                null));
        return series;
    }

    /** Returns the figure of each month from the first to the last one; the others are missing. */
    private List<Value> values(int first, int last, Function<StatusMonth, BigDecimal> figure) {
        return all().months().stream()
                .map(month -> month.month() < first || month.month() > last
                        ? Value.missing()
                        : Value.of(thousands(figure.apply(month))))
                .toList();
    }

    private static BigDecimal bound(StatusMonth month) {
        return month.totals().spentCumulative().add(month.totals().committedCumulative());
    }

    /** Returns the last month in which the figure is not zero, and at least the given one. */
    private int last(Function<StatusMonth, BigDecimal> figure, int least) {
        return all().months().stream()
                .filter(month -> figure.apply(month).signum() != 0)
                .mapToInt(StatusMonth::month)
                .reduce(least, Math::max);
    }

    private Heading heading() {
        Bilingual year = new Bilingual("Budgetstatus %s", "Budget status %s").with(status.year());
        return new Heading(
                filter.budgetNote == null ? year : new Bilingual("%s – %s", "%s – %s").with(year, filter.budgetNote),
                subtitle(),
                description(),
                List.of(deviation(), plan(), posted()));
    }

    private Bilingual subtitle() {
        Bilingual whose = filter.administration == null
                ? new Bilingual("Begge forvaltninger", "Both administrations")
                : filter.administration.label();
        Bilingual method = filter.method == null
                ? new Bilingual("", "")
                : new Bilingual(", prognose: %s", ", forecast: %s")
                        .with(filter.method.label().inSentence());
        return new Bilingual(
                        "%s%s. Løbende sum ved månedens udgang, opgjort pr. %s.",
                        "%s%s. Running total at the end of each month, as of %s.")
                .with(whose, method, Written.date(day));
    }

    private Bilingual description() {
        return new Bilingual(
                        "Der er brugt %s og disponeret %s af et korrigeret budget på %s; ved årets udgang ventes %s (alt i"
                                + " 1.000 kr.).",
                        "%s are spent and %s committed of an adjusted budget of %s; %s are expected at the end of the year"
                                + " (all in 1,000 DKK).")
                .with(
                        rounded(all().amounts().spent()),
                        rounded(all().committed().total()),
                        rounded(all().amounts().adjusted()),
                        rounded(all().forecast().amount()));
    }

    /** Says how the forecast deviates from the adjusted budget. */
    private Bilingual deviation() {
        BigDecimal deviation = all().judgement().deviation();
        BigDecimal percent = all().judgement().deviationPercent();
        if (deviation.signum() == 0) {
            return new Bilingual(
                    "Prognosen svarer til det korrigerede budget.", "The forecast equals the adjusted budget.");
        }
        Bilingual share = percent == null
                ? new Bilingual("", "")
                : new Bilingual(" (%s %%)", " (%s per cent)").with(Written.figure(percent.abs()));
        return (deviation.signum() > 0
                        ? new Bilingual(
                                "Prognosen er %s over det korrigerede budget%s.",
                                "The forecast is %s above the adjusted budget%s.")
                        : new Bilingual(
                                "Prognosen er %s under det korrigerede budget%s.",
                                "The forecast is %s below the adjusted budget%s."))
                .with(amount(deviation.abs()), share);
    }

    private Bilingual plan() {
        int month = horizon.current();
        return new Bilingual("Periodiseret budget til og med %s: %s.", "Plan up to and including %s: %s.")
                .with(
                        Month.of(month),
                        amount(all().months().get(month - 1).totals().plannedCumulative()));
    }

    /** Says up to which month the year is fully posted, salaries included. */
    private Bilingual posted() {
        int months = 0;
        while (months < Months.OF_A_YEAR
                && Boolean.TRUE.equals(all().months().get(months).complete())) {
            months++;
        }
        return months == 0
                ? new Bilingual("Ingen måned har endnu al løn bogført.", "No month has all its salaries posted yet.")
                : new Bilingual("Løn er bogført til og med %s.", "Salaries are posted up to and including %s.")
                        .with(Month.of(months));
    }

    private static BigDecimal thousands(BigDecimal kroner) {
        return kroner.movePointLeft(THOUSAND_DIGITS);
    }

    private static Bilingual rounded(BigDecimal kroner) {
        return Written.figure(thousands(kroner).setScale(0, RoundingMode.HALF_UP));
    }

    /** Rounds an amount to whole thousands, as the labels of the chart are. */
    private static BigDecimal amount(BigDecimal kroner) {
        return kroner.setScale(-THOUSAND_DIGITS, RoundingMode.HALF_UP).setScale(0);
    }

    private static Bilingual month(int month) {
        return new Bilingual(shortName(month, DANISH), shortName(month, Locale.ENGLISH));
    }

    private static String shortName(int month, Locale language) {
        return Month.of(month)
                .getDisplayName(TextStyle.SHORT_STANDALONE, language)
                .replace(".", "");
    }

    /** Returns the time since New Year in months. */
    private BigDecimal sinceNewYear() {
        return BigDecimal.valueOf(day.getMonthValue() - 1L)
                .add(BigDecimal.valueOf(day.getDayOfMonth())
                        .divide(BigDecimal.valueOf(day.lengthOfMonth()), 2, RoundingMode.HALF_UP));
    }
}
