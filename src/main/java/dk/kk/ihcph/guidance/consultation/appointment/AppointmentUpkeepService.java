package dk.kk.ihcph.guidance.consultation.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Ends holds, marks no-shows and erases names, when their time has come. */
@ApplicationScoped
class AppointmentUpkeepService {
    /** A citizen who returns to an expired hold within this time is told that it is over. */
    private static final Duration OVER_HOLDS_KEPT = Duration.ofDays(1);

    private final AppointmentRepository appointments;
    private final AppointmentsConfig config;
    private final Clock clock;

    AppointmentUpkeepService(AppointmentRepository appointments, AppointmentsConfig config, Clock clock) {
        this.appointments = appointments;
        this.config = config;
        this.clock = clock;
    }

    /** Ends holds whose time is up, deletes those that ended a day ago, and returns the number of ended ones. */
    @Transactional
    int endHolds() {
        appointments.deleteExpired(clock.instant().minus(OVER_HOLDS_KEPT));
        return appointments.expireHolds(clock.instant());
    }

    /** Marks booked appointments of past days as no-shows, and returns their number. */
    @Transactional
    int markNoShows() {
        return appointments.markNoShows(
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Erases name, e-mail and free text of old appointments, which still count, and returns their number. */
    @Transactional
    int erase() {
        return appointments.erase(clock.instant().minus(Duration.ofDays(config.eraseAfterDays())), clock.instant());
    }
}
