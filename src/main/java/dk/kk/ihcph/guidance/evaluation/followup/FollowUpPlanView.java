package dk.kk.ihcph.guidance.evaluation.followup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.budget.note.NoteGoal;
import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import dk.kk.ihcph.guidance.http.Versioned;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The indicators of a note's rows, as controllers keep them. */
@Schema(name = "FollowUpPlan", description = "The indicators of each row of table 1 of a budget note")
record FollowUpPlanView(
        @JsonIgnore long version,
        @Schema(examples = "KF042", maxLength = 30) String budgetNote,
        @Schema(description = "Rows of the table, in its order", maxItems = 50) List<Row> rows)
        implements Versioned {

    /** The indicators of one row. */
    @Schema(name = "FollowUpPlanRow", description = "The indicators of one row")
    record Row(
            @Schema(description = "Number of the row in the table, from 1") int row,
            @JsonUnwrapped NoteGoal goal,
            @Schema(description = "Codes of the indicators, in the order of the paragraph", maxItems = 15)
                    List<Indicator> indicators,
            @Schema(description = "Whether they are the ones that the words of the row propose") boolean asProposed) {}

    static FollowUpPlanView of(String note, long version, List<NoteGoal> goals, List<List<Indicator>> indicators) {
        return new FollowUpPlanView(
                version,
                note,
                IntStream.range(0, goals.size())
                        .mapToObj(at -> new Row(
                                at + 1,
                                goals.get(at),
                                indicators.get(at),
                                indicators.get(at).equals(FollowUpRule.proposedFor(goals.get(at)))))
                        .toList());
    }
}
