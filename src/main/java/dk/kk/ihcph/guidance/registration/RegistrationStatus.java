package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stage of a registration. Whether the party came is its {@link Attendance}. */
public enum RegistrationStatus implements Coded {
    /**
     * Made without a login. It holds seats or a position on the waiting list until the mailed link confirms it or its
     * time is over.
     */
    UNCONFIRMED(new Bilingual("Afventer bekræftelse", "Awaiting confirmation")),
    CONFIRMED(new Bilingual("Tilmeldt", "Confirmed")),
    WAITING(new Bilingual("På ventelisten", "On the waiting list")),
    OFFERED(new Bilingual("Tilbudt en plads", "Offered a seat")),
    CANCELLED(new Bilingual("Afmeldt", "Cancelled")),
    DECLINED(new Bilingual("Tilbud afslået", "Offer declined")),
    /** The time to answer an offer, or to confirm by the mailed link, is over. */
    EXPIRED(new Bilingual("Frist udløbet", "Deadline passed")),
    /** Shown in place of an active status once the event is cancelled; never stored. */
    EVENT_CANCELLED(new Bilingual("Arrangementet er aflyst", "The event is cancelled"));

    private final Bilingual label;

    RegistrationStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }

    /** Whether the registration has seats or may still get them. */
    public boolean active() {
        return this == UNCONFIRMED || this == CONFIRMED || this == WAITING || this == OFFERED;
    }

    /** The status that is shown while the event has this status. */
    public RegistrationStatus shownAt(EventStatus event) {
        return event == EventStatus.CANCELLED && active() ? EVENT_CANCELLED : this;
    }

    /** The stored statuses that are shown as this one at an event in this status; null for every status. */
    public static @Nullable Set<RegistrationStatus> storedAs(@Nullable RegistrationStatus shown, EventStatus event) {
        return shown == null
                ? null
                : Stream.of(values())
                        .filter(status -> status != EVENT_CANCELLED && status.shownAt(event) == shown)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
