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
        description = "How the note was read from a PDF or a text: where each value stands, and what to look at")
public record NoteReading(
        @Schema(
                        description = "0 to 1: the checks that held, as a part of these and the remarks together",
                        examples = "0.97",
                        minimum = "0",
                        maximum = "1")
                BigDecimal confidence,
        @Schema(description = "How many checks held", examples = "61", minimum = "0") int checks,
        @Schema(description = "The pages of a PDF; of a text, its parts between form feeds", maxItems = 1000)
                List<PageSize> pages,
        @Schema(description = "Where the values stand", maxItems = 5000) List<PrintedPlace> places,
        @Schema(description = "What was not read, could not be checked or is unusual", maxItems = 500)
                List<Remark> remarks) {

    /** The size of a page, in points (1/72 inch). */
    @Schema(name = "BudgetNotePage", description = "The size of a page in points (1/72 inch)")
    public record PageSize(
            @Schema(description = "Number of the page, from 1", examples = "1", minimum = "1") int page,
            @Schema(description = "Width in points", examples = "595.3") BigDecimal width,
            @Schema(description = "Height in points", examples = "841.9") BigDecimal height) {}

    /** A rectangle on a page, in points from the top left corner. */
    @Schema(name = "BudgetNoteBox", description = "A rectangle on a page, in points from its top left corner")
    public record Box(
            @Schema(description = "Distance from the left edge", examples = "340.2") BigDecimal left,
            @Schema(description = "Distance from the top edge", examples = "517.0") BigDecimal top,
            @Schema(description = "Width", examples = "14.1") BigDecimal width,
            @Schema(description = "Height", examples = "9.0") BigDecimal height) {}

    /** The place at which a value of the note is printed. A value printed over several lines has a place for each. */
    @Schema(name = "BudgetNotePlace", description = "Where a value of the note is printed")
    public record PrintedPlace(
            @Schema(
                            description = "JSON Pointer (RFC 6901) into the note",
                            examples = "/lines/0/amounts/0/amount",
                            maxLength = 100)
                    String pointer,
            @Schema(description = "Page, from 1", examples = "2", minimum = "1") int page,
            @Schema(description = "The rectangle around it on a page of a PDF; absent for a text") @Nullable Box box,
            @Schema(description = "Line of a text, from 1; absent for a PDF", examples = "34", minimum = "1") @Nullable
                    Integer line,
            @Schema(
                            description = "Column of a text in UTF-16 units, from 1; absent for a PDF",
                            examples = "92",
                            minimum = "1")
                    @Nullable
                    Integer column,
            @Schema(description = "The words as printed there", examples = "623", maxLength = 500) String text,
            @Schema(
                            description =
                                    "0 to 1, computed from the checks that held for these words: 0.5 with none, and each check leaves a"
                                            + " tenth of the doubt (0.95, 0.99); a remark on them makes it 0.5",
                            examples = "0.99",
                            minimum = "0",
                            maximum = "1")
                    BigDecimal confidence) {}

    /** A remark that a person should check. */
    @Schema(name = "BudgetNoteRemark", description = "Something to look at before the note is adopted")
    public record Remark(
            @Schema(description = "Stable code of the remark", examples = "FTE_NOT_READ", maxLength = 50) String code,
            @Schema(description = "JSON Pointer into the note", examples = "/lines/0/fte", maxLength = 100) @Nullable
                    String pointer,
            @Schema(description = "Page, from 1", examples = "2", minimum = "1") @Nullable Integer page,
            @Schema(description = "The rectangle on the page of a PDF") @Nullable Box box,
            @Schema(description = "Line of a text, from 1", examples = "34", minimum = "1") @Nullable Integer line,
            @Schema(description = "What was not read, could not be checked or is unusual") Bilingual message) {}
}
