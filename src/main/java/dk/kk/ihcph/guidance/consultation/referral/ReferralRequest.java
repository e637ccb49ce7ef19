package dk.kk.ihcph.guidance.consultation.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A citizen to be sent on. */
@Schema(
        name = "ReferralRequest",
        description = "A referral to send. Personal data belongs in `contact` only, and needs consent.",
        examples =
                "{\"recipient\": {\"municipality\": \"0147\"}, \"message\": \"Lives in Frederiksberg, needs a place in childcare.\"}")
record ReferralRequest(
        @Valid @NotNull @Schema(description = "Side that receives the referral") ReferralRecipient recipient,
        @NotBlank
                @Size(max = 2000)
                @Schema(
                        description = "Message to the recipient, without names and personal numbers",
                        examples = "Lives in Frederiksberg, needs a place in childcare.")
                String message,
        @Valid @Schema(description = "Contact of the citizen; refused without consent") @Nullable
                ReferralContact contact,
        @Valid @Schema(description = "The citizen's answer to sending contact data") @Nullable ReferralConsent consent,
        @Schema(description = "Last local day for an answer, included, within a year; default: in 14 days") @Nullable
                LocalDate dueOn) {}
