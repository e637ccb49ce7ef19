package dk.kk.ihcph.guidance.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * The seats of an event, in persons. The database counts them: every write of a registration changes the row, so whoever
 * decides by these numbers holds it, from before they are read until the registration is written.
 */
@Entity
@Immutable
@Table(name = "event_seats")
class Seats {
    @Id
    private UUID event;

    private int seatLimit;
    private int confirmed;
    private int offered;
    private int waiting;
    private int partiesWaiting;

    @SuppressWarnings("NullAway.Init")
    protected Seats() {}

    /** Seats that are neither confirmed nor offered to anybody. */
    int free() {
        return seatLimit - confirmed - offered;
    }

    int seatLimit() {
        return seatLimit;
    }

    int confirmed() {
        return confirmed;
    }

    int offered() {
        return offered;
    }

    int waiting() {
        return waiting;
    }

    int partiesWaiting() {
        return partiesWaiting;
    }
}
