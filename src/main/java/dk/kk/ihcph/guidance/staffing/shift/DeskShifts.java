package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds published desk shifts, for appointments. */
@ApplicationScoped
public class DeskShifts {
    private final ShiftRepository shifts;
    private final StaffRepository staff;

    DeskShifts(ShiftRepository shifts, StaffRepository staff) {
        this.shifts = shifts;
        this.staff = staff;
    }

    /**
     * A published desk shift with its guide's skills.
     *
     * @param languages the guide's languages; none stated means all
     * @param topics the guide's topics; none stated means all
     */
    public record DeskShift(
            UUID staff,
            Administration administration,
            String location,
            Set<String> languages,
            Set<String> topics,
            Instant from,
            Instant to) {

        @SuppressWarnings("unchecked") // an array column is read as a list of texts
        static DeskShift of(Object[] row) {
            return new DeskShift(
                    (UUID) row[0],
                    (Administration) row[1],
                    (String) row[2],
                    Set.copyOf((List<String>) row[3]),
                    Set.copyOf((List<String>) row[4]),
                    (Instant) row[5],
                    (Instant) row[6]);
        }

        /** Tells whether its guide can help with all these topics in this language. */
        public boolean serves(Collection<String> wanted, @Nullable String language) {
            return (topics.isEmpty() || topics.containsAll(wanted))
                    && (language == null || languages.isEmpty() || languages.contains(language));
        }

        /** The number of stated skills: what the guide can do and others perhaps cannot. */
        public int skills() {
            return languages.size() + topics.size();
        }

        /** Tells whether it is at this location for all of this time. */
        public boolean holds(String place, Instant begin, Instant end) {
            return location.equals(place) && !from.isAfter(begin) && !to.isBefore(end);
        }
    }

    /** Finds desk shifts at the location that touch this time, in order. One query. */
    public List<DeskShift> at(String location, Instant from, Instant to) {
        return shifts.atDesk(location, from, to);
    }

    /** Finds desk shifts of these people that touch this time. One query. */
    public List<DeskShift> of(Collection<UUID> people, Instant from, Instant to) {
        return people.isEmpty() ? List.of() : shifts.atDesk(people, from, to);
    }

    /**
     * Locks these people until the transaction ends, so that nobody changes their shifts or absences. The order never
     * makes two transactions wait for each other.
     */
    public void hold(Collection<UUID> people) {
        staff.locked(people);
    }
}
