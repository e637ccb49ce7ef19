package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a referral goes: just one of the three. */
@Embeddable
@Schema(
        name = "ReferralRecipient",
        description = "The recipient of a referral: exactly one of an offer, the other administration and a partner"
                + " municipality",
        examples = "{\"municipality\": \"0147\"}")
record ReferralRecipient(
        @Size(max = 50) @Schema(examples = "DANISH_CLASSES") @Nullable String offer,
        @Schema(description = "Administration that did not guide") @Enumerated(EnumType.STRING) @Nullable
                Administration administration,
        @Size(max = 4)
                @Schema(description = "Code of /municipalities with the relation PARTNER", examples = "0147")
                @Nullable
                String municipality) {

    boolean hasOneTarget() {
        return Stream.of(offer, administration, municipality)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }
}
