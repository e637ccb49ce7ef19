package dk.kk.ihcph.guidance.registration.seats;

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
public class Seats {
    @Id
    private UUID event;

    private int seatLimit;
    private int confirmed;
    private int offered;
    private int unconfirmed;
    private int partiesUnconfirmed;
    private int waiting;
    private int partiesWaiting;

    @SuppressWarnings("NullAway.Init")
    protected Seats() {}

    /** Seats that are neither confirmed, offered to anybody, nor held until somebody confirms. */
    public int free() {
        return seatLimit - confirmed - offered - unconfirmed;
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

    /** Seats held by unconfirmed parties. */
    int unconfirmed() {
        return unconfirmed;
    }

    /** Parties that are unconfirmed, whether they hold seats or a place in line. */
    public int partiesUnconfirmed() {
        return partiesUnconfirmed;
    }

    int waiting() {
        return waiting;
    }

    public int partiesWaiting() {
        return partiesWaiting;
    }
}
