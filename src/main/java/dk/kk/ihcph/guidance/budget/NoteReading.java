package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.web.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a note was read from a text, so that a person can hold it against the print before it is adopted. */
@Schema(
        name = "BudgetNoteReading",
        description = "How the note was read from a text: where each value stands in it, and what was assumed")
public record NoteReading(
        @Schema(
                        description =
                                "0 to 1: the lowest confidence of any amount, times 0.95 for each thing that was assumed"
                                        + " rather than read",
                        examples = "0.94",
                        minimum = "0",
                        maximum = "1")
                BigDecimal confidence,
        @Schema(description = "Where the values stand, in the order of the note", maxItems = 5000) List<Place> places,
        @Schema(description = "What was assumed, left out or could not be checked", maxItems = 500)
                List<Remark> remarks) {

    /** Where a value of the note stands in the text. One printed over several lines has a place for each. */
    @Schema(name = "BudgetNotePlace", description = "Where a value of the note stands in the text")
    public record Place(
            @Schema(
                            description = "JSON Pointer (RFC 6901) into the note",
                            examples = "/lines/0/amounts/0/amount",
                            maxLength = 100)
                    String pointer,
            @Schema(description = "Line of the text, from 1", examples = "34", minimum = "1") int line,
            @Schema(description = "Column in UTF-16 units, from 1", examples = "92", minimum = "1") int column,
            @Schema(description = "Exactly as printed there", examples = "623", maxLength = 500) String text,
            @Schema(
                            description =
                                    "0 to 1. An amount held to the total of its row and of its column has 0.99, held to one"
                                            + " of them 0.95, held to none 0.5; words have less the more they were interpreted",
                            examples = "0.99",
                            minimum = "0",
                            maximum = "1")
                    BigDecimal confidence) {}

    /** Something a person should look at. */
    @Schema(name = "BudgetNoteRemark", description = "Something to look at before the note is adopted")
    public record Remark(
            @Schema(description = "Stable code of the remark", examples = "PURPOSE_ASSUMED", maxLength = 50)
                    String code,
            @Schema(description = "JSON Pointer into the note", examples = "/lines/0/purpose", maxLength = 100)
                    @Nullable
                    String pointer,
            @Schema(description = "Line of the text, from 1", examples = "34", minimum = "1") @Nullable Integer line,
            @Schema(description = "What was assumed, left out or could not be checked") Bilingual message) {}
}
