package dk.kk.ihcph.guidance.staffing.absence;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftView;
import dk.kk.ihcph.guidance.staffing.shift.ShiftViews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Shows absences, which may reveal somebody's health, to the person and to coordinators. Each reading by a coordinator
 * is audited.
 */
@ApplicationScoped
class AbsenceViews {
    private static final String ENTITY = "absence";

    private final StaffRepository staff;
    private final ShiftRepository shifts;
    private final ShiftViews shiftViews;
    private final AuditService audit;
    private final Caller caller;
    private final Clock clock;

    AbsenceViews(
            StaffRepository staff,
            ShiftRepository shifts,
            ShiftViews shiftViews,
            AuditService audit,
            Caller caller,
            Clock clock) {
        this.staff = staff;
        this.shifts = shifts;
        this.shiftViews = shiftViews;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Shows absences that the caller is known to be allowed to read. */
    List<AbsenceView> of(List<Absence> absences) {
        Map<UUID, StaffMember> people =
                staff.byId(absences.stream().map(Absence::staff).collect(Collectors.toSet()));
        List<Shift> lifted = shifts.liftedFor(absences.stream().map(Absence::id).toList());
        List<ShiftView> views = shiftViews.of(lifted);
        Map<UUID, List<ShiftView>> uncovered = new LinkedHashMap<>();
        for (int place = 0; place < lifted.size(); place++) {
            uncovered
                    .computeIfAbsent(
                            Objects.requireNonNull(lifted.get(place).absence(), "it was lifted for one"),
                            absence -> new ArrayList<>())
                    .add(views.get(place));
        }
        Set<Administration> own = caller.administrationsFor(Permission.SCHEDULE_WRITE);
        String subject = caller.subject();
        Map<UUID, Administration> othersShown = new LinkedHashMap<>();
        List<AbsenceView> shown = new ArrayList<>(absences.size());
        for (Absence absence : absences) {
            StaffMember member = Objects.requireNonNull(people.get(absence.staff()), "an absence is somebody's");
            boolean self = member.isSubject(subject);
            if (!self) {
                othersShown.put(absence.id(), absence.administration());
            }
            shown.add(AbsenceView.of(
                    absence,
                    member.displayName(),
                    uncovered.getOrDefault(absence.id(), List.of()),
                    actions(absence, own.contains(absence.administration()), self)));
        }
        audit.recordReading(ENTITY, othersShown);
        return shown;
    }

    AbsenceView of(Absence absence) {
        return of(List.of(absence)).get(0);
    }

    List<AbsenceAction> actions(Absence absence, boolean planner, boolean self) {
        List<AbsenceAction> actions = new ArrayList<>();
        if (planner && absence.status() == AbsenceStatus.REQUESTED) {
            actions.add(AbsenceAction.APPROVE);
            actions.add(AbsenceAction.DECLINE);
        }
        boolean begun = !absence.firstDay().isAfter(LocalDate.now(clock));
        if (absence.isOpen() && (planner || (self && !(absence.status() == AbsenceStatus.APPROVED && begun)))) {
            actions.add(AbsenceAction.WITHDRAW);
        }
        return actions;
    }
}
