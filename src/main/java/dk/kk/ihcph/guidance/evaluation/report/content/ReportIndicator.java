package dk.kk.ihcph.guidance.evaluation.report.content;

import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent.Labelled;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator as a report keeps it: its definition, its figure, what that is compared with, and its parts. */
public record ReportIndicator(Definition definition, Figure figure, Comparison comparison, List<Breakdown> breakdowns) {

    /** The definition of the indicator at the time of the computation. */
    public record Definition(
            String code,
            Bilingual title,
            Bilingual sentence,
            Unit unit,
            Labelled direction,
            Bilingual numerator,
            @Nullable Bilingual denominator,
            boolean additive) {}

    /** The unit of the values and the decimals that they are rounded to. */
    public record Unit(String code, Bilingual label, int decimals) {}

    /**
     * A figure with what it rests on.
     *
     * @param value null where there is nothing to divide by, or where it is hidden
     * @param distribution how many answered 1 to 5
     */
    public record Figure(
            @Nullable BigDecimal value,
            Parts parts,
            @Nullable Further further,
            @Nullable List<Integer> distribution,
            @Nullable Long restsOn,
            List<Labelled> provisional,
            boolean hidden) {}

    /** The parts of a value, and its bounds where not all is known. */
    public record Parts(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest) {}

    /** A second value, such as a percentile. */
    public record Further(Bilingual label, BigDecimal value) {}

    /** The figures beside the figure. */
    public record Comparison(@Nullable Baseline baseline, @Nullable Target target, LastYear lastYear) {}

    /** A value of reference, and the difference to it. */
    public record Difference(
            BigDecimal reference, @Nullable BigDecimal difference, @Nullable BigDecimal differencePercent) {}

    /** The pilot's figure and its source. */
    public record Baseline(String budgetNoteCode, Bilingual period, boolean approximate, Difference difference) {}

    /** The target in force and the decision that set it. */
    public record Target(String decision, @Nullable Boolean reached, Difference difference) {}

    /** The same period of the year before. */
    public record LastYear(LocalDate from, LocalDate to, Figure figure, @Nullable BigDecimal difference) {}

    /** The parts of the figure by one dimension. */
    public record Breakdown(String by, boolean ofTime, List<Cell> cells) {}

    /** One part. */
    public record Cell(String group, Bilingual label, LocalDate from, LocalDate to, Figure figure) {}
}
