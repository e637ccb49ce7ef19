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

/** Who is promised to be at which desk when, for whoever makes an appointment with them. */
@ApplicationScoped
public class DeskShifts {
    private final ShiftRepository shifts;
    private final StaffRepository staff;

    DeskShifts(ShiftRepository shifts, StaffRepository staff) {
        this.shifts = shifts;
        this.staff = staff;
    }

    /**
     * A published shift at a desk, with what its guide brings along.
     *
     * @param languages those the guide speaks; where none are listed, nobody has said which, and all will do
     * @param topics those the guide knows; where none are listed, all
     */
    public record DeskShift(
            UUID guide,
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

        /** Whether its guide can see to a citizen with all these topics in this language. */
        public boolean serves(Collection<String> wanted, @Nullable String language) {
            return (topics.isEmpty() || topics.containsAll(wanted))
                    && (language == null || languages.isEmpty() || languages.contains(language));
        }

        /** How much its guide can do that others perhaps cannot. */
        public int skills() {
            return languages.size() + topics.size();
        }

        /** Whether it is at this location all the time from the one to the other. */
        public boolean holds(String place, Instant begin, Instant end) {
            return location.equals(place) && !from.isAfter(begin) && !to.isBefore(end);
        }
    }

    /** Those at the location that touch the time between, in order. One query. */
    public List<DeskShift> at(String location, Instant from, Instant to) {
        return shifts.atDesk(location, from, to);
    }

    /** Those of these people, at whatever location, that touch the time between. One query. */
    public List<DeskShift> of(Collection<UUID> people, Instant from, Instant to) {
        return people.isEmpty() ? List.of() : shifts.atDesk(people, from, to);
    }

    /**
     * Holds these people until the transaction ends, in an order that never makes two wait for each other: nobody changes
     * their shifts or absences in the meantime.
     */
    public void hold(Collection<UUID> people) {
        staff.locked(people);
    }
}
