package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.EventType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The trace of a deleted draft, written by the database. */
@Entity
@Immutable
class EventRemoval {
    @Id
    private UUID event;

    @Column
    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    @Enumerated(EnumType.STRING)
    private EventType type;

    @Column
    private @Nullable String location;

    private Instant startsAt;
    private Instant endsAt;
    private long version;
    private Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected EventRemoval() {}

    UUID event() {
        return event;
    }

    long version() {
        return version;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant removedAt() {
        return removedAt;
    }
}
