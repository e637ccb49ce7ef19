package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.directory.place.LocationUse;
import dk.kk.ihcph.guidance.kernel.Noun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Counts the shifts that keep a location from ending. */
@ApplicationScoped
class ShiftsAtLocation implements LocationUse {
    private final ShiftRepository records;

    ShiftsAtLocation(ShiftRepository records) {
        this.records = records;
    }

    @Override
    public Noun noun() {
        return Noun.SHIFTS;
    }

    @Override
    public long count(String location, Instant from, Instant to) {
        return records.count(
                "location = ?1 and startsAt >= ?2 and startsAt < ?3 and status <> CANCELLED", location, from, to);
    }
}
