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
@Schema(name = "ReferralConsent", description = "What the citizen said to personal data going along")
record ReferralConsent(
        @NotNull @Schema(description = "Whether the citizen agreed", examples = "true") Boolean given,
        @Schema(
                        description = "When it was said, not in the future; default: now",
                        examples = "2026-01-05T10:15:00+01:00")
                @Nullable
                Instant at,
        @NotNull @Schema(description = "How it was said") @Enumerated(EnumType.STRING) ConsentMethod how) {

    ReferralConsent orAt(Instant now) {
        return at == null ? new ReferralConsent(given, now, how) : this;
    }
}
