package dk.kk.ihcph.guidance.consultation.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** What becomes of appointments when nobody does anything: holds end, days pass, names are forgotten. */
@ApplicationScoped
class AppointmentUpkeepService {
    /** Whoever comes back to a hold so soon is still told that it is over. */
    private static final Duration OVER_HOLDS_KEPT = Duration.ofDays(1);

    private final AppointmentRepository appointments;
    private final AppointmentsConfig config;
    private final Clock clock;

    AppointmentUpkeepService(AppointmentRepository appointments, AppointmentsConfig config, Clock clock) {
        this.appointments = appointments;
        this.config = config;
        this.clock = clock;
    }

    /** Ends holds whose time is up, and deletes those that ended a day ago; how many ended. */
    @Transactional
    int endHolds() {
        appointments.deleteExpired(clock.instant().minus(OVER_HOLDS_KEPT));
        return appointments.expireHolds(clock.instant());
    }

    /** Those booked on a day that has passed, to which nobody came; how many. */
    @Transactional
    int markNoShows() {
        return appointments.markNoShows(
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Removes name, e-mail and free text of those that are long over; they count as before. How many. */
    @Transactional
    int erase() {
        return appointments.erase(clock.instant().minus(Duration.ofDays(config.eraseAfterDays())), clock.instant());
    }
}
