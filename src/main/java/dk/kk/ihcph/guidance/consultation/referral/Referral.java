package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A citizen referred to a recipient, who answers until the end of the last day. The sender may withdraw it until then. An
 * unanswered referral has expired after its last day, even before the task that ends referrals has come by.
 */
@Entity
class Referral {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column
    private UUID consultation;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Embedded
    @EmbeddedColumnNaming("to_%s")
    private ReferralRecipient target;

    private @Nullable String message;

    /** Null once erased. */
    @Embedded
    @EmbeddedColumnNaming("contact_%s")
    private @Nullable ReferralContact contact;

    @Embedded
    @EmbeddedColumnNaming("consent_%s")
    private @Nullable ReferralConsent consent;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Column
    private Instant sentAt;

    @Column
    private LocalDate dueOn;

    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private @Nullable String declineReason;

    @Enumerated(EnumType.STRING)
    private @Nullable ReferralOutcome outcome;

    private @Nullable String outcomeText;
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    Referral(UUID consultation, Administration administration, ReferralRequest request, LocalDate dueOn, Instant now) {
        this.consultation = consultation;
        this.administration = administration;
        this.target = request.recipient();
        this.message = request.message();
        this.contact = request.contact();
        this.consent = request.consent() == null ? null : request.consent().orAt(now);
        this.status = ReferralStatus.SENT;
        this.sentAt = now;
        this.dueOn = dueOn;
    }

    void accept(ZonedDateTime now) {
        require(ReferralStatus.SENT, now);
        status = ReferralStatus.ACCEPTED;
        answeredAt = now.toInstant();
    }

    void decline(String reason, ZonedDateTime now) {
        require(ReferralStatus.SENT, now);
        status = ReferralStatus.DECLINED;
        declineReason = reason;
        answeredAt = now.toInstant();
        endedAt = now.toInstant();
    }

    /** An offer does not answer, so that its outcome may be the first news of it. */
    void complete(ReferralOutcome outcome, @Nullable String text, ZonedDateTime now) {
        if (!isCompletable(now.toLocalDate())) {
            throw Refused.illegalTransition(statusOn(now.toLocalDate()));
        }
        status = ReferralStatus.COMPLETED;
        this.outcome = outcome;
        outcomeText = text;
        answeredAt = answeredAt == null ? now.toInstant() : answeredAt;
        endedAt = now.toInstant();
    }

    void withdraw(ZonedDateTime now) {
        require(ReferralStatus.SENT, now);
        status = ReferralStatus.WITHDRAWN;
        endedAt = now.toInstant();
    }

    boolean isCompletable(LocalDate today) {
        ReferralStatus current = statusOn(today);
        return current == ReferralStatus.ACCEPTED || (current == ReferralStatus.SENT && target.offer() != null);
    }

    /** The status on that day, whether or not the task that ends referrals has come by. */
    ReferralStatus statusOn(LocalDate today) {
        return status == ReferralStatus.SENT && today.isAfter(dueOn) ? ReferralStatus.EXPIRED : status;
    }

    private void require(ReferralStatus wanted, ZonedDateTime now) {
        ReferralStatus current = statusOn(now.toLocalDate());
        if (current != wanted) {
            throw Refused.illegalTransition(current);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID consultation() {
        return consultation;
    }

    Administration administration() {
        return administration;
    }

    ReferralRecipient target() {
        return target;
    }

    /** Null once erased. */
    @Nullable
    String message() {
        return message;
    }

    @Nullable
    ReferralContact contact() {
        return contact;
    }

    @Nullable
    ReferralConsent consent() {
        return consent;
    }

    Instant sentAt() {
        return sentAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String declineReason() {
        return declineReason;
    }

    @Nullable
    ReferralOutcome outcome() {
        return outcome;
    }

    @Nullable
    String outcomeText() {
        return outcomeText;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
