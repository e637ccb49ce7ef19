package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Shows the display names of staff to callers who may read the schedule, and to nobody else. */
@ApplicationScoped
public class StaffNames {
    private final StaffRepository staff;
    private final Caller caller;

    StaffNames(StaffRepository staff, Caller caller) {
        this.staff = staff;
        this.caller = caller;
    }

    /** Returns the display names by id. One query, or none if the caller may not see names. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new TreeMap<>();
        if (caller.has(Permission.SCHEDULE_READ)) {
            staff.byId(ids).forEach((id, member) -> names.put(id, member.displayName()));
        }
        return names;
    }
}
