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
        description = "A citizen to be sent on. Personal data only in contact, and only with consent.",
        examples =
                "{\"to\": {\"municipality\": \"0147\"}, \"message\": \"Lives in Frederiksberg, needs a place in childcare.\"}")
record ReferralRequest(
        @Valid @NotNull @Schema(description = "Where to; nothing is guessed") ReferralTarget to,
        @NotBlank
                @Size(max = 2000)
                @Schema(
                        description = "What the other side needs to know; no names and no numbers of persons",
                        examples = "Lives in Frederiksberg, needs a place in childcare.")
                String message,
        @Valid @Schema(description = "How to reach the citizen; refused without consent") @Nullable
                ReferralContact contact,
        @Valid @Schema(description = "What the citizen said to personal data going along") @Nullable
                ReferralConsent consent,
        @Schema(
                        description = "Last local day for an answer, within a year; default: 14 days from now",
                        examples = "2026-01-19")
                @Nullable
                LocalDate dueOn) {}
