package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.web.Table;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The status of a year as a table: a row for each allocation, grant and administration, and the total. Columns are named as in JSON. */
final class StatusTable {
    private static final List<String> COLUMNS = List.of(
            "level",
            "year",
            "asOf",
            "allocation",
            "note",
            "line",
            "administration",
            "committee",
            "grant",
            "adopted",
            "adjusted",
            "spent",
            "committed.hours",
            "committed.events",
            "committed.total",
            "remaining",
            "hours.funded",
            "hours.worked",
            "hours.planned",
            "forecast.method",
            "forecast.amount",
            "forecast.runRate",
            "forecast.plan",
            "forecast.override.amount",
            "forecast.override.reason",
            "forecast.override.author",
            "forecast.override.date",
            "deviation",
            "deviationPercent",
            "light");
    private static final List<String> OF_A_MONTH = List.of("spent", "committed", "planned", "forecastCumulative");

    private StatusTable() {}

    static Table of(StatusView status, ZoneId zone) {
        return new Table(
                "Budget status",
                "budget-status-" + status.year(),
                Stream.concat(COLUMNS.stream(), months()).toList(),
                status.lines().map(line -> row(status, line, zone)).toList());
    }

    /** All months of one figure stand together: {@code months.01.spent}. */
    private static Stream<String> months() {
        return OF_A_MONTH.stream().flatMap(figure -> IntStream.rangeClosed(1, Months.OF_A_YEAR)
                .mapToObj(month -> String.format(Locale.ROOT, "months.%02d.%s", month, figure)));
    }

    private static List<@Nullable Object> row(StatusView status, StatusLine line, ZoneId zone) {
        ForecastOverrideView override = line.forecast().override();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(level(line));
        cells.add(status.year());
        cells.add(LocalDateTime.ofInstant(status.asOf(), zone).withNano(0));
        cells.add(line.allocation());
        cells.add(line.note());
        cells.add(line.line());
        cells.add(line.administration());
        cells.add(line.committee());
        cells.add(line.grant());
        cells.add(line.adopted());
        cells.add(line.adjusted());
        cells.add(line.spent());
        cells.add(line.committed().hours());
        cells.add(line.committed().events());
        cells.add(line.committed().total());
        cells.add(line.remaining());
        cells.add(line.hours().funded());
        cells.add(line.hours().worked());
        cells.add(line.hours().planned());
        cells.add(line.forecast().method());
        cells.add(line.forecast().amount());
        cells.add(line.forecast().runRate());
        cells.add(line.forecast().plan());
        cells.add(override == null ? null : override.amount());
        cells.add(override == null ? null : override.reason());
        cells.add(override == null ? null : override.author());
        cells.add(override == null ? null : override.date());
        cells.add(line.deviation());
        cells.add(line.deviationPercent());
        cells.add(line.light());
        line.months().forEach(month -> cells.add(month.spent()));
        line.months().forEach(month -> cells.add(month.committed()));
        line.months().forEach(month -> cells.add(month.planned()));
        line.months().forEach(month -> cells.add(month.forecastCumulative()));
        return cells;
    }

    private static String level(StatusLine line) {
        return line.allocation() != null
                ? "ALLOCATION"
                : line.grant() != null ? "GRANT" : line.administration() != null ? "ADMINISTRATION" : "TOTAL";
    }
}
