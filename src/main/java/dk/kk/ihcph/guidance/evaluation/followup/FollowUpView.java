package dk.kk.ihcph.guidance.evaluation.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.budget.note.NoteGoal;
import dk.kk.ihcph.guidance.budget.status.Light;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of a note over a period. It holds all that a rendering needs, so that it can be stored and rendered
 * later.
 */
@Schema(name = "FollowUp", description = "The rows of table 1 of a budget note with figures, lights and paragraphs")
public record FollowUpView(
        @Schema(examples = "KF042", maxLength = 30) String budgetNote,
        @Schema(
                        description = "Title of the budget note, in Danish",
                        examples = "Personlig Vejledning i International House",
                        maxLength = 300)
                String title,
        @JsonUnwrapped Scope scope,
        @Schema(description = "Rows of the table, in its order", maxItems = 50) List<Row> rows) {

    /** The period, and how its figures are judged. */
    @Schema(hidden = true)
    public record Scope(
            @JsonUnwrapped IndicatorView.Period period,
            @Schema(description = "Last local day that the figures cover, included") LocalDate lastDay,
            @Schema(description = "Time of the computation") Instant asOf,
            @Schema(
                            description =
                                    "An indicator that is worse than its reference by at most this percentage is yellow, otherwise "
                                            + "red")
                    BigDecimal yellowPercent) {}

    /** One row of the table. */
    @Schema(name = "FollowUpRow", description = "A row of table 1")
    public record Row(
            @Schema(description = "Number of the row in the table, from 1") int row,
            @JsonUnwrapped NoteGoal goal,
            @Schema(description = "Worst light of the indicators; absent if none has a light") @Nullable Light light,
            @Schema(description = "Explanation of the light") Bilingual rule,
            Bilingual paragraph,
            @Schema(maxItems = 15) List<Followed> indicators) {

        static Row of(int row, NoteGoal goal, List<IndicatorView> figures, Scope scope) {
            List<Followed> followed =
                    figures.stream().map(figure -> Followed.of(figure, scope)).toList();
            Light light = followed.stream()
                    .map(Followed::light)
                    .filter(Objects::nonNull)
                    .reduce(null, Row::worse);
            return new Row(row, goal, light, LightRule.ofRow(light).words(), Paragraph.of(figures, scope), followed);
        }

        private static Light worse(@Nullable Light one, Light other) {
            return one == null || other.compareTo(one) > 0 ? other : one;
        }
    }

    /** An indicator of a row, with its light. */
    @Schema(name = "FollowUpIndicator", description = "An indicator that follows up a row")
    public record Followed(
            IndicatorView indicator,
            @Schema(description = "Light of the indicator; absent if there is nothing to judge yet") @Nullable
                    Light light,
            @Schema(description = "Explanation of the light, or of its absence") Bilingual rule) {

        static Followed of(IndicatorView figure, Scope scope) {
            LightRule rule = LightRule.of(figure, scope.yellowPercent());
            return new Followed(figure, rule.light(), rule.words());
        }
    }

    /** Returns the same without figures that rest on fewer than five; light and paragraph tell nothing of them either. */
    public FollowUpView withoutSmallCells() {
        return new FollowUpView(
                budgetNote,
                title,
                scope,
                rows.stream()
                        .map(row -> Row.of(
                                row.row(),
                                row.goal(),
                                row.indicators().stream()
                                        .map(followed -> followed.indicator().withoutSmallCells())
                                        .toList(),
                                scope))
                        .toList());
    }
}
