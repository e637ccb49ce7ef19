package dk.kk.ihcph.guidance.registration.seats;

import dk.kk.ihcph.guidance.registration.Registration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** An offer of free seats to a party on the waiting list, and its outcome. */
@Entity
public class SeatOffer {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column
    private UUID registration;

    @Column
    private UUID event;

    private int seats;

    @Column
    private Instant offeredAt;

    @Column
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private @Nullable SeatOfferOutcome outcome;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected SeatOffer() {}

    @SuppressWarnings("NullAway.Init") // the id is Hibernate's
    SeatOffer(Registration to, Instant now, Instant expiresAt) {
        this.registration = to.id();
        this.event = to.event();
        this.seats = to.partySize();
        this.offeredAt = now;
        this.expiresAt = expiresAt;
    }

    void end(SeatOfferOutcome how, Instant now) {
        outcome = how;
        endedAt = now;
    }

    void expireAt(Instant anotherTime) {
        expiresAt = anotherTime;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    /** Reduces the offer, since the party became smaller. */
    public void shrinkTo(int fewer) {
        seats = fewer;
    }

    int seats() {
        return seats;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    SeatOfferOutcome outcome() {
        return outcome;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
