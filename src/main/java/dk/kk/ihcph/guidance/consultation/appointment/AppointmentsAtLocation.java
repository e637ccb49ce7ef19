package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.directory.place.LocationUse;
import dk.kk.ihcph.guidance.kernel.Noun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Counts the appointments that keep a location from ending. */
@ApplicationScoped
class AppointmentsAtLocation implements LocationUse {
    private final AppointmentRepository records;

    AppointmentsAtLocation(AppointmentRepository records) {
        this.records = records;
    }

    @Override
    public Noun noun() {
        return Noun.of("aftale", "aftaler", "appointment", "appointments");
    }

    @Override
    public long count(String location, Instant from, Instant to) {
        return records.count(
                "time.location = ?1 and time.startsAt >= ?2 and time.startsAt < ?3 and reservation.status not in"
                        + " (CANCELLED, EXPIRED)",
                location,
                from,
                to);
    }
}
