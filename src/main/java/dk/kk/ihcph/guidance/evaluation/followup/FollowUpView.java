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
@Schema(name = "FollowUp", description = "Each row of a note's table 1 with its figures, its light and its paragraph")
public record FollowUpView(
        @Schema(description = "Code of the budget note", examples = "KF042", maxLength = 30) String budgetNoteCode,
        @Schema(
                        description = "The note's title, in Danish",
                        examples = "Personlig Vejledning i International House",
                        maxLength = 300)
                String title,
        @JsonUnwrapped Scope scope,
        @Schema(description = "The rows of the table, in its order", maxItems = 50) List<Row> rows) {

    /** The period, and how its figures are judged. */
    @Schema(hidden = true)
    public record Scope(
            @JsonUnwrapped IndicatorView.Period period,
            @Schema(description = "Last local day that the figures cover", examples = "2026-11-30") LocalDate until,
            @Schema(description = "When it was computed") Instant asOf,
            @Schema(
                            description =
                                    "A figure that is worse than its target or baseline by at most so many per cent of it"
                                            + " is yellow, otherwise red",
                            examples = "5")
                    BigDecimal yellowPercent) {}

    /** One row of the table. */
    @Schema(name = "FollowUpRow", description = "One row of the note's table 1")
    public record Row(
            @Schema(description = "The row's number in the table, from 1", examples = "1") int row,
            @JsonUnwrapped NoteGoal goal,
            @Schema(description = "The worst light of its indicators; absent where none has one") @Nullable Light light,
            @Schema(description = "How the light comes about") Bilingual rule,
            @Schema(description = "The paragraph for the committee") Bilingual paragraph,
            @Schema(description = "Its indicators; none where nothing fits", maxItems = 15) List<Followed> indicators) {

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
            @Schema(description = "The indicator with its figure") IndicatorView indicator,
            @Schema(description = "Absent where nothing is to be judged, or not yet") @Nullable Light light,
            @Schema(description = "The rule of the light, or why there is none") Bilingual rule) {

        static Followed of(IndicatorView figure, Scope scope) {
            LightRule rule = LightRule.of(figure, scope.yellowPercent());
            return new Followed(figure, rule.light(), rule.words());
        }
    }

    /** Returns the same without figures that rest on fewer than five; light and paragraph tell nothing of them either. */
    public FollowUpView withoutSmallCells() {
        return new FollowUpView(
                budgetNoteCode,
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
