package dk.kk.ihcph.guidance.consultation.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason to decline a referral. */
@Schema(name = "ReferralDecline", description = "The reason to decline a referral")
record ReferralDecline(
        @NotBlank
                @Size(max = 1000)
                @Schema(
                        description = "Reason, without names and personal numbers",
                        examples = "There is no free place before August.")
                String reason) {}
