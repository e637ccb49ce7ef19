package dk.kk.ihcph.guidance.consultation.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason to decline a referral. */
@Schema(name = "ReferralDecline", description = "A no to a referral")
record ReferralDecline(
        @NotBlank
                @Size(max = 1000)
                @Schema(
                        description = "Why; no names and no numbers of persons",
                        examples = "There is no free place before August.")
                String reason) {}
