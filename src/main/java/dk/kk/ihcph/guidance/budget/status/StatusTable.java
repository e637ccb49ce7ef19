package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.budget.forecast.ForecastOverrideView;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The status of a year as a table: a row for each allocation, grant and administration, and the total. */
final class StatusTable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("level", "Niveau"),
            Column.of("year", "År"),
            Column.of("asOf", "Opgjort"),
            Column.of("allocation", "Bevillingslinje (id)"),
            Column.of("budgetNote", "Budgetnotat"),
            Column.of("line", "Bevillingslinje"),
            Column.of("administration", "Forvaltning"),
            Column.of("committee", "Udvalg"),
            Column.of("grant", "Bevilling"),
            Column.of("adopted", "Vedtaget budget"),
            Column.of("adjusted", "Korrigeret budget"),
            Column.of("spent", "Forbrug"),
            Column.of("committed.hours", "Disponeret til timer"),
            Column.of("committed.events", "Disponeret til arrangementer"),
            Column.of("committed.total", "Disponeret i alt"),
            Column.of("remaining", "Restbudget"),
            Column.of("hours.funded", "Bevilgede timer"),
            Column.of("hours.worked", "Arbejdede timer"),
            Column.of("hours.planned", "Planlagte timer"),
            Column.of("forecast.method", "Prognosemetode"),
            Column.of("forecast.amount", "Prognose"),
            Column.of("forecast.runRate", "Fremskrivning"),
            Column.of("forecast.plan", "Prognose efter periodiseret budget"),
            Column.of("forecast.override.amount", "Manuel prognose"),
            Column.of("forecast.override.reason", "Begrundelse for manuel prognose"),
            Column.of("forecast.override.createdBy", "Manuel prognose angivet af"),
            Column.of("forecast.override.date", "Manuel prognose angivet"),
            Column.of("deviation", "Afvigelse"),
            Column.ofPercent("deviationPercent", "Afvigelse i procent"),
            Column.of("light", "Vurdering"));
    /** The Danish texts by the field's name. */
    private static final List<Bilingual> OF_A_MONTH = List.of(
            new Bilingual("forbrug", "spent"),
            new Bilingual("disponeret", "committed"),
            new Bilingual("periodiseret budget", "planned"),
            new Bilingual("prognose år til dato", "forecastCumulative"));

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private StatusTable() {}

    static Table of(StatusView status, ZoneId zone) {
        return new Table(
                new Bilingual("Budgetstatus", "Budget status"),
                "budget-status-" + status.year(),
                Stream.concat(COLUMNS.stream(), months()).toList(),
                status.lines().map(line -> row(status, line, zone)).toList());
    }

    /** Returns the columns of the months. All months of one figure are adjacent: {@code months.01.spent}. */
    private static Stream<Column> months() {
        return OF_A_MONTH.stream().flatMap(figure -> IntStream.rangeClosed(1, Months.OF_A_YEAR)
                .mapToObj(month -> Column.of(
                        String.format(Locale.ROOT, "months.%02d.%s", month, figure.en()),
                        Month.of(month).getDisplayName(TextStyle.FULL, DANISH) + ": " + figure.da())));
    }

    private static List<@Nullable Object> row(StatusView status, StatusLine line, ZoneId zone) {
        StatusLine.Covered covered = line.covered();
        StatusLine.Amounts amounts = line.amounts();
        ForecastOverrideView override = line.forecast().override();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(level(covered));
        cells.add(status.year());
        cells.add(LocalDateTime.ofInstant(status.asOf(), zone).withNano(0));
        cells.add(covered.allocation());
        cells.add(covered.budgetNote());
        cells.add(covered.line());
        cells.add(code(covered.administration()));
        cells.add(code(covered.committee()));
        cells.add(covered.grant());
        cells.add(amounts.adopted());
        cells.add(amounts.adjusted());
        cells.add(amounts.spent());
        cells.add(line.committed().hours());
        cells.add(line.committed().events());
        cells.add(line.committed().total());
        cells.add(amounts.remaining());
        cells.add(line.hours().funded());
        cells.add(line.hours().worked());
        cells.add(line.hours().planned());
        cells.add(line.forecast().method());
        cells.add(line.forecast().amount());
        cells.add(line.forecast().runRate());
        cells.add(line.forecast().plan());
        cells.add(override == null ? null : override.amount());
        cells.add(override == null ? null : override.reason());
        cells.add(override == null ? null : override.createdBy());
        cells.add(override == null ? null : override.date());
        cells.add(line.judgement().deviation());
        cells.add(line.judgement().deviationPercent());
        cells.add(line.judgement().light());
        line.months().forEach(month -> cells.add(month.spent()));
        line.months().forEach(month -> cells.add(month.committed()));
        line.months().forEach(month -> cells.add(month.planned()));
        line.months().forEach(month -> cells.add(month.totals().forecastCumulative()));
        return cells;
    }

    /** Administrations and committees are shown by their codes. */
    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.name();
    }

    private static Bilingual level(StatusLine.Covered covered) {
        if (covered.allocation() != null) {
            return new Bilingual("Bevillingslinje", "ALLOCATION");
        }
        if (covered.grant() != null) {
            return new Bilingual("Bevilling", "GRANT");
        }
        return covered.administration() != null
                ? new Bilingual("Forvaltning", "ADMINISTRATION")
                : new Bilingual("I alt", "TOTAL");
    }
}
