package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for a scan at the door of an event. */
record Door(EventFacts event, Instant now, ZoneId zone) {
    /** The most that a scanner's clock may be ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    /** The reason to refuse a scan; empty if it checks in. */
    Optional<CheckInRefusal> refuses(@Nullable Registration scanned, Instant at, @Nullable Integer persons) {
        if (scanned == null) {
            return Optional.of(CheckInRefusal.UNKNOWN_TICKET);
        }
        if (scanned.standing().isWaiting() || scanned.status() == RegistrationStatus.OFFERED) {
            return Optional.of(CheckInRefusal.WAITING);
        }
        if (!scanned.hadSeatsAt(at)) {
            return Optional.of(CheckInRefusal.CANCELLED);
        }
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            return Optional.of(CheckInRefusal.IN_THE_FUTURE);
        }
        if (!isOn(at)) {
            return Optional.of(CheckInRefusal.EVENT_NOT_ON);
        }
        if (scanned.personsMissing() <= 0) {
            return Optional.of(CheckInRefusal.ALREADY_CHECKED_IN);
        }
        Instant undone = scanned.arrival().checkInUndoneAt();
        if (undone != null && at.isBefore(undone)) {
            return Optional.of(CheckInRefusal.UNDONE_SINCE);
        }
        return persons != null && persons > scanned.personsMissing()
                ? Optional.of(CheckInRefusal.MORE_THAN_THE_PARTY)
                : Optional.empty();
    }

    /** Whether the event takes place on this day; scans may still be sent once it is completed. */
    boolean isOn(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return (event.status() == EventStatus.PUBLISHED || event.status() == EventStatus.COMPLETED)
                && !day.isBefore(LocalDate.ofInstant(event.startsAt(), zone))
                && !day.isAfter(LocalDate.ofInstant(event.endsAt(), zone));
    }
}
