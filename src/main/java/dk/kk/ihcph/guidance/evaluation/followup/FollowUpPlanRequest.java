package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** Request to choose the indicators of a note's rows. */
@Schema(name = "FollowUpPlanRequest", description = "The indicators of each row of table 1 of a budget note")
record FollowUpPlanRequest(
        @NotNull @Size(max = 50) @Schema(description = "The rows with indicators. A row that is left out has none")
                List<@NotNull @Valid Row> rows) {

    /** The indicators of one row. */
    @Schema(name = "FollowUpPlanRequestRow", description = "The indicators of one row")
    record Row(
            @NotNull @Min(1) @Max(50) @Schema(description = "Number of the row in the table, from 1", examples = "1")
                    Integer row,
            @NotNull
                    @Size(max = 15)
                    @UniqueElements
                    @Schema(description = "Codes of the indicators, in the order of the paragraph")
                    List<@NotNull Indicator> indicators) {}

    /** Returns the indicators of each row of the note; refuses rows that it does not have, or that are named twice. */
    List<List<Indicator>> of(int rowsOfNote) {
        List<List<Indicator>> chosen = new ArrayList<>(Collections.nCopies(rowsOfNote, List.of()));
        List<Violation> broken = new ArrayList<>();
        boolean[] named = new boolean[rowsOfNote];
        for (int at = 0; at < rows.size(); at++) {
            int place = rows.get(at).row() - 1;
            String pointer = "/rows/" + at + "/row";
            if (place >= rowsOfNote) {
                broken.add(Violation.at(
                        pointer,
                        "UNKNOWN_ROW",
                        new Bilingual("skal være en række i notatets tabel 1", "must be a row of the note's table 1")));
            } else if (named[place]) {
                broken.add(Violation.at(
                        pointer, "NAMED_TWICE", new Bilingual("er angivet flere gange", "is given more than once")));
            } else {
                named[place] = true;
                chosen.set(place, List.copyOf(rows.get(at).indicators()));
            }
        }
        Refused.refuse(broken);
        return List.copyOf(chosen);
    }
}
