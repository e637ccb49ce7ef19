package dk.kk.ihcph.guidance.consultation.referral;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A referral as its two sides see it. */
@Schema(name = "Referral", description = "A citizen sent on, and what came of it")
record ReferralView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Id of the consultation that sent the citizen on") UUID consultation,
        @JsonUnwrapped Letter letter,
        @JsonUnwrapped Course course,
        @JsonUnwrapped Conclusion conclusion)
        implements Versioned {

    /** The referral as it was sent. */
    record Letter(
            @Schema(description = "The administration that sends") Administration from,
            @Schema(description = "Where to") ReferralTarget to,
            @Schema(
                            description = "What the other side needs to know; absent once erased",
                            examples = "Lives in Frederiksberg, needs a place in childcare.",
                            maxLength = 2000)
                    @Nullable
                    String message,
            @Schema(description = "How to reach the citizen; absent where nothing was sent along, and once erased")
                    @Nullable
                    ReferralContact contact,
            @Schema(description = "What the citizen said to personal data going along") @Nullable
                    ReferralConsent consent) {}

    /** The answer of the other side. */
    record Course(
            ReferralStatus status,
            @Schema(description = "When it was sent", examples = "2026-01-05T09:21:00Z") Instant sentAt,
            @Schema(
                            description = "Last local day for an answer; after it the referral has expired",
                            examples = "2026-01-19")
                    LocalDate dueOn,
            @Schema(description = "When it was answered", examples = "2026-01-07T08:00:00Z") @Nullable
                    Instant answeredAt,
            @Schema(description = "When nothing more was awaited", examples = "2026-01-07T08:00:00Z") @Nullable
                    Instant endedAt,
            @Schema(
                            description = "Why it was declined; absent once erased",
                            examples = "There is no free place before August.",
                            maxLength = 1000)
                    @Nullable
                    String declineReason) {}

    /** The end of the referral. */
    record Conclusion(
            @Nullable ReferralOutcome outcome,
            @Schema(
                            description = "More about the outcome; absent once erased",
                            examples = "Childcare from 1 March.",
                            maxLength = 1000)
                    @Nullable
                    String outcomeText,
            @Schema(description = "When its texts and the contact were erased", examples = "2026-04-07T08:00:00Z")
                    @Nullable
                    Instant erasedAt,
            @Schema(description = "What this caller may do with it now", maxItems = 10)
                    List<ReferralAction> allowedActions) {}

    static ReferralView of(Referral referral, LocalDate today, List<ReferralAction> allowedActions) {
        return new ReferralView(
                referral.id(),
                referral.version(),
                referral.consultation(),
                new Letter(
                        referral.administration(),
                        referral.target(),
                        referral.message(),
                        referral.contact(),
                        referral.consent()),
                new Course(
                        referral.statusOn(today),
                        referral.sentAt(),
                        referral.dueOn(),
                        referral.answeredAt(),
                        referral.endedAt(),
                        referral.declineReason()),
                new Conclusion(referral.outcome(), referral.outcomeText(), referral.erasedAt(), allowedActions));
    }
}
