package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.staffing.demand.DemandHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The desk log and the tickets as demand: whoever was served at the desk, and whoever left the line. */
@ApplicationScoped
class ConsultationDemand implements DemandHistory {
    private final ConsultationRepository consultations;
    private final ZoneId zone;

    ConsultationDemand(ConsultationRepository consultations, Clock clock) {
        this.consultations = consultations;
        this.zone = clock.getZone();
    }

    @Override
    public Optional<LocalDate> lastDayBefore(LocalDate day) {
        return consultations
                .lastStartBefore(day.atStartOfDay(zone).toInstant())
                .map(start -> LocalDate.ofInstant(start, zone));
    }

    @Override
    public List<Arrivals> between(LocalDate first, LocalDate last) {
        return consultations.arrivals(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }

    @Override
    public List<Door> atTheDoor(Collection<Opening> openings, int firstMinutes) {
        return consultations.atTheDoor(openings, firstMinutes, zone);
    }
}
