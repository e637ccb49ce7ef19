package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.privacy.cpr.ForeignReference;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The line of a voucher in the system that a posting comes from. */
@Embeddable
@Schema(hidden = true)
record Voucher(
        @NotNull
                @Pattern(regexp = PostingRequest.SOURCE, message = "{pattern.system}")
                @Schema(description = "System that the posting comes from", examples = "KVANTUM", maxLength = 30)
                String source,
        @NotBlank
                @Size(max = 100)
                @ForeignReference(reason = PostingRequest.VOUCHER_NUMBERS)
                @Schema(
                        description =
                                "Number of the voucher. A source can book each line of a voucher once, and again after a "
                                        + "reversal. A number of ten digits may look like a CPR number and is never masked; the audit "
                                        + "trail has a keyed hash of it",
                        examples = "5100004711")
                String reference,
        @Min(0)
                @Max(999_999)
                @Schema(
                        description = "Number of the line within the voucher, if the source numbers lines",
                        examples = "1")
                @Nullable
                Integer referenceLine) {}
