package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A description of how a note was read from a PDF or a text, so that a person can compare it with the print before it
 * is adopted.
 */
@Schema(
        name = "BudgetNoteReading",
        description = "How a budget note was read from a PDF or a text: where each value is printed, and what a person "
                + "should check")
public record NoteReading(
        @Schema(
                        description =
                                "Share of checks that succeeded, 0 to 1: `checks` divided by the sum of `checks` and the number "
                                        + "of findings",
                        minimum = "0",
                        maximum = "1")
                BigDecimal confidence,
        @Schema(description = "Number of checks that succeeded", minimum = "0") int checks,
        @Schema(description = "Pages of the PDF, or parts of the text between form feeds", maxItems = 1000)
                List<PageSize> pages,
        @Schema(description = "Where each value is printed", maxItems = 5000) List<PrintedPlace> places,
        @Schema(description = "Description of an unreadable, unchecked or unusual value", maxItems = 500)
                List<Remark> findings) {

    /** The size of a page, in points (1/72 inch). */
    @Schema(name = "BudgetNotePage", description = "The size of a page in points (1/72 inch)")
    public record PageSize(
            @Schema(description = "Number of the page, from 1", minimum = "1") int page,
            @Schema(description = "Width in points") BigDecimal width,
            @Schema(description = "Height in points") BigDecimal height) {}

    /** A rectangle on a page, in points from the top left corner. */
    @Schema(name = "BudgetNoteBox", description = "A rectangle on a page, in points from its top left corner")
    public record Box(
            @Schema(description = "Distance from the left edge in points") BigDecimal left,
            @Schema(description = "Distance from the top edge in points") BigDecimal top,
            @Schema(description = "Width in points") BigDecimal width,
            @Schema(description = "Height in points") BigDecimal height) {}

    /** The place at which a value of the note is printed. A value printed over several lines has a place for each. */
    @Schema(name = "BudgetNotePlace", description = "Where a value of the budget note is printed")
    public record PrintedPlace(
            @Schema(
                            description = "JSON Pointer (RFC 6901) to the value in the budget note",
                            examples = "/lines/0/amounts/0/amount",
                            maxLength = 100)
                    String pointer,
            @Schema(description = "Page, from 1", minimum = "1") int page,
            @Schema(description = "Rectangle around the words; absent for a text") @Nullable Box box,
            @Schema(description = "Line of a text, from 1; absent for a PDF", minimum = "1") @Nullable Integer line,
            @Schema(description = "Column of a text in UTF-16 units, from 1; absent for a PDF", minimum = "1") @Nullable
                    Integer column,
            @Schema(maxLength = 500) String text,
            @Schema(
                            description =
                                    "Confidence in these words, 0 to 1: 0.5 without a successful check or with a finding, 0.95 after "
                                            + "one check, 0.99 or more after several",
                            minimum = "0",
                            maximum = "1")
                    BigDecimal confidence) {}

    /** A remark that a person should check. */
    @Schema(
            name = "BudgetNoteFinding",
            description = "Something a person should check before the budget note is adopted")
    public record Remark(
            @Schema(examples = "FTE_NOT_READ", maxLength = 50) String code,
            @Schema(
                            description = "JSON Pointer (RFC 6901) to the value in the budget note",
                            examples = "/lines/0/fte",
                            maxLength = 100)
                    @Nullable
                    String pointer,
            @Schema(description = "Page, from 1", minimum = "1") @Nullable Integer page,
            @Schema(description = "Rectangle on the page of a PDF") @Nullable Box box,
            @Schema(description = "Line of a text, from 1", minimum = "1") @Nullable Integer line,
            @Schema(description = "Description of an unreadable, unchecked or unusual value") Bilingual message) {}
}
