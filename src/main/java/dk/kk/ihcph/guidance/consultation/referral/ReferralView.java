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
@Schema(name = "Referral", description = "A referral of a citizen and its outcome")
record ReferralView(
        UUID id,
        @JsonIgnore long version,
        UUID consultation,
        @JsonUnwrapped Letter letter,
        @JsonUnwrapped Course course,
        @JsonUnwrapped Conclusion conclusion)
        implements Versioned {

    /** The referral as it was sent. */
    record Letter(
            @Schema(description = "Administration that sends the referral") Administration sender,
            @Schema(description = "Side that receives the referral") ReferralRecipient recipient,
            @Schema(
                            description = "Message to the recipient; absent once erased",
                            examples = "Lives in Frederiksberg, needs a place in childcare.",
                            maxLength = 2000)
                    @Nullable
                    String message,
            @Schema(description = "Contact of the citizen; absent if none was sent, and once erased") @Nullable
                    ReferralContact contact,
            @Schema(description = "The citizen's answer to sending contact data") @Nullable ReferralConsent consent) {}

    /** The answer of the other side. */
    record Course(
            ReferralStatus status,
            Instant sentAt,
            @Schema(description = "Last local day for an answer, included; the referral expires after it")
                    LocalDate dueOn,
            @Schema(description = "Instant of the answer; absent before") @Nullable Instant answeredAt,
            @Schema(description = "Instant at which the referral ended; absent before") @Nullable Instant endedAt,
            @Schema(
                            description = "Reason for declining; absent once erased",
                            examples = "There is no free place before August.",
                            maxLength = 1000)
                    @Nullable
                    String declineReason) {}

    /** The end of the referral. */
    record Conclusion(
            @Nullable ReferralOutcome outcome,
            @Schema(
                            description = "Note about the outcome; absent once erased",
                            examples = "Childcare from 1 March.",
                            maxLength = 1000)
                    @Nullable
                    String outcomeNote,
            @Schema(description = "Instant at which texts and contact were erased; absent before") @Nullable
                    Instant erasedAt,
            @Schema(maxItems = 10) List<ReferralAction> allowedActions) {}

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
