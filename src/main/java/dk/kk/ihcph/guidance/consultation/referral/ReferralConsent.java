package dk.kk.ihcph.guidance.consultation.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the citizen said to personal data going along: kept as proof, also when the data is gone. */
@Schema(name = "ReferralConsent", description = "What the citizen said to personal data going along")
record ReferralConsent(
        @NotNull @Schema(description = "Whether the citizen agreed", examples = "true", required = true) Boolean given,
        @Schema(
                        description = "When it was said, not in the future; default: now",
                        examples = "2026-01-05T10:15:00+01:00")
                @Nullable
                Instant at,
        @NotNull @Schema(description = "How it was said", required = true) ConsentMethod how) {}
