package dk.kk.ihcph.guidance.consultation.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcome of a referral, with a text. */
@Schema(name = "ReferralCompletion", description = "The outcome of a referral")
record ReferralCompletion(
        @NotNull ReferralOutcome outcome,
        @Size(min = 1, max = 1000)
                @Schema(
                        description = "Note about the outcome, without names and personal numbers",
                        examples = "Childcare from 1 March.")
                @Nullable
                String outcomeNote) {}
