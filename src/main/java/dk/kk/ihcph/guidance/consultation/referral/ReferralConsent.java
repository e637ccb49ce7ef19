package dk.kk.ihcph.guidance.consultation.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The citizen's answer to sending personal data along. It stays as proof when the data is erased. */
@Embeddable
@Schema(name = "ReferralConsent", description = "The citizen's answer to sending contact data")
record ReferralConsent(
        @NotNull @Schema(description = "Whether the citizen agreed") Boolean given,
        @Schema(description = "Instant of the answer, not in the future; default: now") @Nullable Instant at,
        @NotNull @Enumerated(EnumType.STRING) ConsentMethod how) {

    ReferralConsent orAt(Instant now) {
        return at == null ? new ReferralConsent(given, now, how) : this;
    }
}
