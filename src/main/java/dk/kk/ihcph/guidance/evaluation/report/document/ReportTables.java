package dk.kk.ihcph.guidance.evaluation.report.document;

import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportIndicator;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a report. */
final class ReportTables {
    private static final Column INDICATOR = Column.of("indicator", "Nøgletal", "Indicator");
    private static final Column VALUE = Column.of("value", "Værdi", "Value");
    private static final Column UNIT = Column.of("unit", "Enhed", "Unit");
    private static final Column RESTS_ON = Column.of("restsOn", "Hviler på", "Rests on");
    private static final Column RULE = Column.of("rule", "Regel", "Rule");
    private static final Bilingual PROVISIONAL = new Bilingual("foreløbig", "provisional");
    private static final Bilingual FINAL = new Bilingual("endelig", "final");

    private ReportTables() {}

    /** The figures of the whole period, a row for each indicator. */
    static Table figures(Bilingual name, String file, List<ReportIndicator> indicators) {
        return new Table(
                name,
                file,
                List.of(
                        INDICATOR,
                        VALUE,
                        UNIT,
                        Column.of("baseline", "Pilot", "Pilot"),
                        Column.of("target", "Måltal", "Target"),
                        Column.of("lastYear", "Året før", "Last year"),
                        RESTS_ON),
                indicators.stream().map(ReportTables::row).toList());
    }

    /** The indicators that follow up a row of the note's table 1. */
    static Table followed(ReportContent.FollowedRow row, ReportContent content) {
        return new Table(
                new Bilingual("Opfølgning på række %s", "Follow-up of row %s").with(row.row()),
                "follow-up-of-row-" + row.row(),
                List.of(INDICATOR, VALUE, UNIT, RESTS_ON, Column.of("light", "Lys", "Light"), RULE),
                row.indicators().stream()
                        .flatMap(followed -> content.indicator(followed.code()).stream()
                                .map(indicator -> Arrays.<@Nullable Object>asList(
                                        indicator.definition().title(),
                                        value(indicator.figure()),
                                        indicator.definition().unit().label(),
                                        indicator.figure().restsOn(),
                                        followed.light() == null
                                                ? null
                                                : followed.light().label(),
                                        followed.rule())))
                        .toList());
    }

    private static List<@Nullable Object> row(ReportIndicator indicator) {
        ReportIndicator.Comparison comparison = indicator.comparison();
        return Arrays.asList(
                indicator.definition().title(),
                value(indicator.figure()),
                indicator.definition().unit().label(),
                comparison.baseline() == null
                        ? null
                        : comparison.baseline().difference().reference(),
                comparison.target() == null
                        ? null
                        : comparison.target().difference().reference(),
                lastYear(comparison.lastYear(), indicator.definition().unit()),
                indicator.figure().restsOn());
    }

    /** The figures of the parts of an indicator, a row for each. */
    static Table parts(Bilingual name, String file, ReportIndicator indicator, ReportIndicator.Breakdown breakdown) {
        ReportIndicator.Definition definition = indicator.definition();
        return new Table(
                name,
                file,
                List.of(
                        new Column(breakdown.by(), GroupWords.of(breakdown.by()).asSentence(), false),
                        new Column("value", named(definition), false),
                        RESTS_ON,
                        Column.of("status", "Status", "Status")),
                breakdown.cells().stream()
                        .map(cell -> Arrays.<@Nullable Object>asList(
                                cell.label(),
                                value(cell.figure()),
                                cell.figure().restsOn(),
                                cell.figure().provisional().isEmpty() ? FINAL : PROVISIONAL))
                        .toList());
    }

    /** Names the unit too, unless it says the same: "Udgift pr. vejledning (kroner)", but "Vejledninger". */
    private static Bilingual named(ReportIndicator.Definition definition) {
        Bilingual unit = definition.unit().label();
        return unit.equals(definition.title())
                ? unit
                : new Bilingual("%s (%s)", "%s (%s)").with(definition.title(), unit.inSentence());
    }

    /** Whether the parts show any figure. Where all are hidden, a table would be empty. */
    static boolean saysSomething(ReportIndicator.Breakdown breakdown) {
        return breakdown.cells().stream().anyMatch(cell -> cell.figure().value() != null);
    }

    /** The definitions of indicators. */
    static Table definitions(List<ReportIndicator> indicators) {
        return new Table(
                new Bilingual("Definitioner", "Definitions"),
                "definitions",
                List.of(
                        INDICATOR,
                        Column.of("definition", "Definition", "Definition"),
                        Column.of("calculation", "Beregning", "Calculation"),
                        UNIT),
                indicators.stream()
                        .map(indicator -> Arrays.<@Nullable Object>asList(
                                indicator.definition().title(),
                                indicator.definition().sentence(),
                                calculation(indicator.definition()),
                                indicator.definition().unit().label()))
                        .toList());
    }

    private static Bilingual calculation(ReportIndicator.Definition definition) {
        return definition.denominator() == null
                ? definition.numerator().asSentence()
                : new Bilingual("%s divideret med %s", "%s divided by %s")
                        .with(definition.numerator(), definition.denominator())
                        .asSentence();
    }

    /** What a correction changed. */
    static Table changes(ReportContent.Correction correction) {
        return new Table(
                new Bilingual("Ændrede tal", "Changed figures"),
                "changes",
                List.of(
                        INDICATOR,
                        Column.of("group", "Del", "Part"),
                        Column.of("measure", "Tal", "Figure"),
                        Column.of("before", "Før", "Before"),
                        Column.of("after", "Nu", "Now")),
                correction.changes().stream()
                        .map(change -> Arrays.<@Nullable Object>asList(
                                change.title(),
                                change.group() == null
                                        ? new Bilingual("Hele perioden", "The whole period")
                                        : change.group(),
                                change.measure().label(),
                                number(change.before()),
                                number(change.after())))
                        .toList());
    }

    private static @Nullable Object number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable Object lastYear(ReportIndicator.LastYear lastYear, ReportIndicator.Unit unit) {
        return lastYear.figure().hidden() || FigureWords.isComparable(lastYear, unit) ? value(lastYear.figure()) : null;
    }

    private static @Nullable Object value(ReportIndicator.Figure figure) {
        return figure.hidden() ? Table.HIDDEN : figure.value();
    }
}
