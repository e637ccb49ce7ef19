package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows shifts with names; reasons and actions only to the person and to coordinators. */
@ApplicationScoped
public class ShiftViews {
    private final StaffRepository staff;
    private final Caller caller;
    private final Clock clock;

    ShiftViews(StaffRepository staff, Caller caller, Clock clock) {
        this.staff = staff;
        this.caller = caller;
        this.clock = clock;
    }

    public List<ShiftView> of(List<Shift> shifts) {
        Map<UUID, StaffMember> people =
                staff.byId(shifts.stream().map(Shift::staff).collect(Collectors.toSet()));
        Set<Administration> own = caller.administrationsFor(Permission.SCHEDULE_WRITE);
        String subject = caller.subject();
        return shifts.stream()
                .map(shift -> {
                    StaffMember member = Objects.requireNonNull(people.get(shift.staff()), "a shift is somebody's");
                    boolean self = member.isSubject(subject);
                    boolean planner = own.contains(shift.administration());
                    return ShiftView.of(shift, member.displayName(), planner || self, actions(shift, planner, self));
                })
                .toList();
    }

    public ShiftView of(Shift shift) {
        return of(List.of(shift)).get(0);
    }

    /** The statuses that the caller may not see: drafts are for coordinators. */
    public Set<ShiftStatus> hidden() {
        return caller.administrationsFor(Permission.SCHEDULE_WRITE).isEmpty() ? Set.of(ShiftStatus.DRAFT) : Set.of();
    }

    private List<ShiftAction> actions(Shift shift, boolean planner, boolean self) {
        List<ShiftAction> actions = new ArrayList<>();
        boolean open = shift.status() != ShiftStatus.CANCELLED && !shift.isConfirmed();
        if (planner && open) {
            actions.add(ShiftAction.CHANGE);
            actions.add(shift.isPublished() ? ShiftAction.CANCEL : ShiftAction.DELETE);
        }
        if ((planner || self) && shift.isPublished() && !shift.startsAt().isAfter(clock.instant())) {
            actions.add(ShiftAction.CONFIRM);
        }
        return actions;
    }
}
