package dk.kk.ihcph.guidance.registration.seats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * The seats of an event, in persons. The database counts them: every write of a registration changes this row.
 * Whoever decides by these numbers locks it before reading them and until the registration is written.
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

    /** Unconfirmed parties, whether they hold seats or a position on the waiting list. */
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
