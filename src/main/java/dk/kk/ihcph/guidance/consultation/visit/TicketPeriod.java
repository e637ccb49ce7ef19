package dk.kk.ihcph.guidance.consultation.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A visit in one state for a while; the last one is open. */
@Entity
class TicketPeriod {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column
    private UUID ticket;

    private @Nullable UUID consultation;

    @Enumerated(EnumType.STRING)
    private PeriodState state;

    @Column
    private Instant startedAt;

    private @Nullable Instant endedAt;

    @Column
    private boolean forgotten;

    @SuppressWarnings("NullAway.Init")
    protected TicketPeriod() {}

    @SuppressWarnings("NullAway.Init") // the id is Hibernate's
    TicketPeriod(UUID ticket, @Nullable UUID consultation, PeriodState state, Instant startedAt) {
        this.ticket = ticket;
        this.consultation = consultation;
        this.state = state;
        this.startedAt = startedAt;
    }

    /** The length of the period, or, while it is open, until now. */
    Duration until(Instant now) {
        return Duration.between(startedAt, endedAt == null ? now : endedAt);
    }

    PeriodState state() {
        return state;
    }

    @Nullable
    UUID consultation() {
        return consultation;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    boolean isForgotten() {
        return forgotten;
    }
}
