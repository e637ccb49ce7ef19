package dk.kk.ihcph.guidance.staffing.absence;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.TimeSpan;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.ReasonRequest;
import dk.kk.ihcph.guidance.staffing.people.FundedHoursChanged;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Requests, approves, declines and withdraws absences. Each action locks the person's row first, so that nobody gives
 * the person a shift in the meantime.
 */
@ApplicationScoped
class AbsenceService {
    private final AbsenceRepository absences;
    private final AbsenceViews views;
    private final StaffRepository staff;
    private final ShiftRepository shifts;
    private final Event<FundedHoursChanged> funded;
    private final Event<ShiftsTouched> touched;
    private final Caller caller;
    private final Clock clock;

    AbsenceService(
            AbsenceRepository absences,
            AbsenceViews views,
            StaffRepository staff,
            ShiftRepository shifts,
            Event<FundedHoursChanged> funded,
            Event<ShiftsTouched> touched,
            Caller caller,
            Clock clock) {
        this.absences = absences;
        this.views = views;
        this.staff = staff;
        this.shifts = shifts;
        this.funded = funded;
        this.touched = touched;
        this.caller = caller;
        this.clock = clock;
    }

    Page<AbsenceView> list(AbsenceFilter filter, PageRequest page) {
        DayRange.refuseImplausible(filter.from, filter.to);
        return Page.of(
                absences.list(
                        filter,
                        caller.administrationsFor(Permission.SCHEDULE_WRITE),
                        staff.ofSubject(caller.subject()).map(StaffMember::id),
                        page),
                page,
                absence -> Cursor.of(absence.firstDay(), absence.id()),
                views::of);
    }

    AbsenceView get(UUID id) {
        return views.of(findVisible(id));
    }

    @Transactional
    AbsenceView request(AbsenceRequest request) {
        StaffMember member = member(request);
        List<Violation> violations = request.violations(LocalDate.now(clock));
        if (!violations.isEmpty()) {
            throw Refused.invalid(violations.toArray(Violation[]::new));
        }
        staff.locked(Set.of(member.id()));
        Absence absence = new Absence(request, member, clock.instant());
        refuseOverlap(absence);
        absences.persistAndFlush(absence);
        return views.of(absence);
    }

    @Transactional
    AbsenceView approve(UUID id) {
        Absence absence = lockedFresh(id);
        caller.require(Permission.SCHEDULE_WRITE, absence.administration());
        absence.approve(clock.instant());
        lift(absence);
        absences.flush();
        reportPaidHours(absence);
        return views.of(absence);
    }

    @Transactional
    AbsenceView decline(UUID id, ReasonRequest request) {
        Absence absence = lockedFresh(id);
        caller.require(Permission.SCHEDULE_WRITE, absence.administration());
        absence.decline(request.reason(), clock.instant());
        absences.flush();
        return views.of(absence);
    }

    @Transactional
    AbsenceView withdraw(UUID id) {
        Absence absence = lockedFresh(id);
        boolean planner = caller.may(Permission.SCHEDULE_WRITE, absence.administration());
        if (absence.isOpen() && !views.actions(absence, planner, true).contains(AbsenceAction.WITHDRAW)) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                            "Fraværet er begyndt. Kun en koordinator kan trække det tilbage nu.",
                            "The absence has begun. Only a coordinator can withdraw it now."));
        }
        absence.withdraw(clock.instant());
        absences.flush();
        reportPaidHours(absence);
        return views.of(absence);
    }

    /** Under a gross norm an approved absence is paid as if it were worked. */
    private void reportPaidHours(Absence absence) {
        funded.fire(new FundedHoursChanged(staff.findById(absence.staff()).allocations()));
    }

    /** Cancels the person's shifts within the absence, drafts too. Confirmed hours refuse the approval. */
    private void lift(Absence absence) {
        Person.Away away = absence.away(clock.getZone());
        List<Shift> within = shifts.standing(Set.of(absence.staff()), away.from(), away.to());
        within.stream().filter(Shift::isConfirmed).findFirst().ifPresent(worked -> {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                                    "Vagten %s er allerede bekræftet som arbejdet.",
                                    "The shift on %s has already been confirmed as worked.")
                            .with(new TimeSpan(worked.startsAt(), worked.endsAt())));
        });
        List<Shift> published = within.stream().filter(Shift::isPublished).toList();
        within.forEach(shift -> shift.liftFor(absence.id()));
        if (!published.isEmpty()) {
            touched.fire(new ShiftsTouched(
                    ShiftsTouched.Kind.CANCELLED,
                    published.stream().map(Shift::id).collect(Collectors.toSet()),
                    Map.of(
                            absence.staff(),
                            published.stream().map(Shift::startsAt).collect(Collectors.toSet()))));
        }
    }

    /**
     * Refuses a second absence at the same time. The database's rule absence_is_stated_once does so too, but cannot
     * name the other absence.
     */
    private void refuseOverlap(Absence absence) {
        Person.Away away = absence.away(clock.getZone());
        absences.open(absence.staff(), absence.firstDay(), absence.lastDay()).stream()
                .filter(other -> other.away(clock.getZone()).from().isBefore(away.to())
                        && away.from().isBefore(other.away(clock.getZone()).to()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.of(
                            CommonProblem.CONFLICT,
                            List.of(Violation.at(
                                    "/firstDay",
                                    "ABSENCE_IS_STATED_ONCE",
                                    new Bilingual(
                                                    "overlapper fraværet fra %s til %s",
                                                    "overlaps the absence from %s to %s")
                                            .with(other.firstDay(), other.lastDay()))));
                });
    }

    /** Finds the person of the request: the caller, or, for a coordinator, anyone of the administration. */
    private StaffMember member(AbsenceRequest request) {
        if (request.staff() == null) {
            return staff.ofSubject(caller.subject())
                    .orElseThrow(() -> Refused.invalid(Violation.at(
                            "/staff",
                            "REQUIRED_HERE",
                            new Bilingual(
                                    "skal angives, når dit login ikke hører til en medarbejder",
                                    "is required if your login does not belong to a member of staff"))));
        }
        StaffMember member = staff.findByIdOptional(request.staff())
                .orElseThrow(() -> Refused.invalid(Violation.unknownCode("/staff", "/staff")));
        if (!member.isSubject(caller.subject())) {
            caller.require(Permission.SCHEDULE_WRITE, member.administration());
        }
        return member;
    }

    /** Finds the absence if the caller may read it: the person, and coordinators of the administration. */
    private Absence findVisible(UUID id) {
        return absences.findByIdOptional(id)
                .filter(absence -> caller.may(Permission.SCHEDULE_WRITE, absence.administration())
                        || Objects.requireNonNull(staff.findById(absence.staff()), "an absence is somebody's")
                                .isSubject(caller.subject()))
                .orElseThrow(Refused::notFound);
    }

    /** Locks the person's row and reads the absence again: an earlier decision has been committed by then. */
    private Absence lockedFresh(UUID id) {
        Absence absence = findVisible(id);
        staff.locked(Set.of(absence.staff()));
        return absences.lockedFresh(absence);
    }
}
