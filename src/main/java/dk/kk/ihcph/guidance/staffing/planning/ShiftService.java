package dk.kk.ihcph.guidance.staffing.planning;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.http.DryRun;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.Hours;
import dk.kk.ihcph.guidance.staffing.ReasonRequest;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import dk.kk.ihcph.guidance.staffing.shift.HoursConfirmed;
import dk.kk.ihcph.guidance.staffing.shift.PlannedShift;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftFilter;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftView;
import dk.kk.ihcph.guidance.staffing.shift.ShiftViews;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Plans, changes, cancels and confirms shifts. Each administration changes its own. */
@ApplicationScoped
public class ShiftService {
    private final ShiftRepository shifts;
    private final ShiftPlanner planner;
    private final ShiftViews views;
    private final StaffRepository staff;
    private final Events events;
    private final Event<HoursConfirmed> confirmed;
    private final Event<ShiftsTouched> touched;
    private final Caller caller;
    private final MergePatch mergePatch;
    private final Clock clock;

    ShiftService(
            ShiftRepository shifts,
            ShiftPlanner planner,
            ShiftViews views,
            StaffRepository staff,
            Events events,
            Event<HoursConfirmed> confirmed,
            Event<ShiftsTouched> touched,
            Caller caller,
            MergePatch mergePatch,
            Clock clock) {
        this.shifts = shifts;
        this.planner = planner;
        this.views = views;
        this.staff = staff;
        this.events = events;
        this.confirmed = confirmed;
        this.touched = touched;
        this.caller = caller;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Page<ShiftView> list(ShiftFilter filter, PageRequest page) {
        DayRange.refuseImplausible(filter.from, filter.to);
        return Page.of(
                shifts.list(filter, filter.mine ? caller.subject() : null, views.hidden(), clock.getZone(), page),
                page,
                shift -> Cursor.of(shift.startsAt(), shift.id()),
                views::of);
    }

    ShiftView get(UUID id) {
        return views.of(findVisible(id));
    }

    @Transactional
    ShiftView create(ShiftRequest request) {
        return views.of(planner.add(List.of(plan(request, "")), place -> request.override(), place -> "")
                .get(0));
    }

    /** Plans all shifts or none; a dry run writes nothing. */
    @Transactional
    ShiftsView createAll(ShiftBatchRequest request, boolean dryRun) {
        return dryRun ? DryRun.of(() -> plan(request, true)) : plan(request, false);
    }

    private ShiftsView plan(ShiftBatchRequest request, boolean dryRun) {
        List<ShiftRequest> items = request.items();
        List<PlannedShift> planned = new ArrayList<>(items.size());
        for (int place = 0; place < items.size(); place++) {
            planned.add(plan(items.get(place), "/items/" + place));
        }
        return view(planner.add(planned, place -> items.get(place).override(), place -> "/items/" + place), dryRun);
    }

    public ShiftsView view(List<Shift> added, boolean dryRun) {
        Duration hours = added.stream().map(Shift::planned).reduce(Duration.ZERO, Duration::plus);
        return new ShiftsView(
                views.of(added).stream().map(view -> view.asNew(dryRun)).toList(), Hours.of(hours));
    }

    @Transactional
    ShiftView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        Shift shift = findToPlan(id);
        ifMatch.check(shift.version());
        ShiftRequest changed = mergePatch.apply(patch, request(shift), ShiftRequest.class);
        if (shift.isPublished() && changed.reason() == null) {
            throw Refused.invalid(Violation.at(
                    "/reason",
                    "REQUIRED_HERE",
                    new Bilingual(
                            "skal angives, når en offentliggjort vagt ændres",
                            "is required when you change a published shift")));
        }
        UUID before = shift.staff();
        long seen = shift.version();
        planner.lockFresh(shift, List.of(before, changed.staff()));
        if (shift.version() != seen) {
            throw Refused.of(HttpProblem.PRECONDITION_FAILED);
        }
        PlannedShift plan = plan(changed, "");
        if (shift.isPlannedAs(plan)
                && Objects.equals(changed.override(), request(shift).override())) {
            return views.of(shift);
        }
        planner.move(
                List.of(new ShiftPlanner.ShiftChange(shift, plan)), changed.override(), changed.reason(), place -> "");
        return views.of(shift);
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        Shift shift = findToPlan(id);
        planner.lockFresh(shift, List.of(shift.staff()));
        ifMatch.check(shift.version());
        shift.requireDeletable();
        shifts.delete(shift);
    }

    @Transactional
    ShiftView cancel(UUID id, ReasonRequest request) {
        Shift shift = findToPlan(id);
        planner.lockFresh(shift, List.of(shift.staff()));
        shift.cancel(request.reason());
        shifts.flush();
        touched.fire(new ShiftsTouched(
                ShiftsTouched.Kind.CANCELLED, Set.of(id), Map.of(shift.staff(), Set.of(shift.startsAt()))));
        return views.of(shift);
    }

    /** Confirms hours, by the person or a coordinator, once the shift has begun. */
    @Transactional
    ShiftView confirm(UUID id, ActualHoursRequest request) {
        Shift shift = findVisible(id);
        boolean self = staff.findById(shift.staff()).isSubject(caller.subject());
        if (!self) {
            caller.require(Permission.SCHEDULE_WRITE, shift.administration());
        }
        planner.lockFresh(shift, List.of(shift.staff()));
        Instant from = request.startsAt() == null ? shift.startsAt() : request.startsAt();
        Instant to = request.endsAt() == null ? shift.endsAt() : request.endsAt();
        ActualHours.check(shift, from, to, clock.instant());
        shift.confirm(from, to);
        shifts.flush();
        confirmed.fire(new HoursConfirmed(shift.staff(), shift.startsAt()));
        return views.of(shift);
    }

    /** Finds a shift that the caller may see: drafts are for coordinators. */
    private Shift findVisible(UUID id) {
        return shifts.findByIdOptional(id)
                .filter(shift -> !views.hidden().contains(shift.status()))
                .orElseThrow(Refused::notFound);
    }

    private Shift findToPlan(UUID id) {
        Shift shift = findVisible(id);
        caller.require(Permission.SCHEDULE_WRITE, shift.administration());
        return shift;
    }

    private PlannedShift plan(ShiftRequest request, String at) {
        ShiftActivity activity = request.activity() != null
                ? request.activity()
                : request.event() == null ? ShiftActivity.DESK : ShiftActivity.EVENT;
        return new PlannedShift(
                request.staff(),
                location(request, at),
                request.event(),
                request.startsAt(),
                request.endsAt(),
                activity);
    }

    private String location(ShiftRequest request, String at) {
        String ofEvent = request.event() == null
                ? null
                : events.locationOf(request.event())
                        .orElseThrow(() -> Refused.invalid(Violation.unknownCode(at + "/event", "/events")));
        if (request.location() != null) {
            return request.location();
        }
        if (ofEvent == null) {
            throw Refused.invalid(Violation.at(
                    at + "/location",
                    "REQUIRED_HERE",
                    new Bilingual("skal angives, når der ikke er et arrangement", "is required if there is no event")));
        }
        return ofEvent;
    }

    private static ShiftRequest request(Shift shift) {
        return new ShiftRequest(
                shift.staff(),
                shift.location(),
                shift.event(),
                shift.startsAt(),
                shift.endsAt(),
                shift.activity(),
                shift.overrideReason() == null ? null : new RuleOverride(shift.overrideReason()),
                null);
    }
}
