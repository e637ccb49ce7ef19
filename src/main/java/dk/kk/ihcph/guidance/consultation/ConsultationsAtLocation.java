package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.directory.place.LocationUse;
import dk.kk.ihcph.guidance.kernel.Noun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Counts the consultations that keep a location from ending on an earlier day. */
@ApplicationScoped
class ConsultationsAtLocation implements LocationUse {
    private final ConsultationRepository records;

    ConsultationsAtLocation(ConsultationRepository records) {
        this.records = records;
    }

    @Override
    public Noun noun() {
        return Noun.of("betjening", "betjeninger", "consultation", "consultations");
    }

    @Override
    public long count(String location, Instant from, Instant to) {
        return records.count(
                "location = ?1 and entry.time.startedAt >= ?2 and entry.time.startedAt < ?3 and status <> VOIDED",
                location,
                from,
                to);
    }
}
