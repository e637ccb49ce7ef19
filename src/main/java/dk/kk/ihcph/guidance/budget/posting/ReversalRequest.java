package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.privacy.cpr.ForeignReference;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to reverse a posting. */
@Schema(name = "ReversalRequest", description = "A reversal of a posting")
public record ReversalRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "Booked on the wrong cost object") String reason,
        @NotNull LocalDate date,
        @Pattern(regexp = PostingRequest.MONTH, message = "{pattern.month}")
                @Schema(
                        description =
                                "Accounting period, a month of the year of the allocation. Default: the month of `date`",
                        examples = "2026-04",
                        maxLength = 7)
                @Nullable
                String period,
        @Size(min = 1, max = 100)
                @ForeignReference(reason = PostingRequest.VOUCHER_NUMBERS)
                @Schema(
                        description =
                                "Reference of the reversal in the source of the posting. Default: REV- and the id of the posting",
                        examples = "5100004712-1")
                @Nullable
                String reference) {}
