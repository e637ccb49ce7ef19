package dk.kk.ihcph.guidance.staffing.swap;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.ReasonRequest;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffNames;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.planning.ShiftPlanner;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets guides arrange swaps. A coordinator's approval moves the shifts, by the same rules as any planning. */
@ApplicationScoped
class SwapService {
    private final SwapRepository swaps;
    private final ShiftRepository shifts;
    private final StaffRepository staff;
    private final StaffNames names;
    private final ShiftPlanner planner;
    private final Caller caller;
    private final Clock clock;

    SwapService(
            SwapRepository swaps,
            ShiftRepository shifts,
            StaffRepository staff,
            StaffNames names,
            ShiftPlanner planner,
            Caller caller,
            Clock clock) {
        this.swaps = swaps;
        this.shifts = shifts;
        this.staff = staff;
        this.names = names;
        this.planner = planner;
        this.caller = caller;
        this.clock = clock;
    }

    Page<SwapView> list(@Nullable SwapStatus status, PageRequest page) {
        UUID self = self();
        return Page.of(
                swaps.list(caller.administrationsFor(Permission.SCHEDULE_WRITE), self, status, page),
                page,
                swap -> Cursor.of(swap.id()),
                rows -> views(rows, self));
    }

    SwapView get(UUID id) {
        return view(findVisible(id));
    }

    @Transactional
    SwapView request(SwapRequest request) {
        Shift shift = shifts.findByIdOptional(request.shift())
                .filter(Shift::isPublished)
                .orElseThrow(() -> Refused.invalid(Violation.unknownCode("/shift", "/shifts")));
        if (!shift.staff().equals(self())) {
            caller.require(Permission.SCHEDULE_WRITE, shift.administration());
        }
        StaffMember colleague = staff.findByIdOptional(request.receivingStaff())
                .filter(member -> member.administration() == shift.administration()
                        && !member.id().equals(shift.staff()))
                .orElseThrow(() -> refused(
                        "/receivingStaff",
                        "NOT_A_COLLEAGUE",
                        "skal være en anden medarbejder i samme forvaltning",
                        "must be somebody else of the same administration"));
        requireToCome(shift, "/shift");
        if (request.inReturn() != null) {
            Shift other = shifts.findByIdOptional(request.inReturn())
                    .filter(one -> one.isPublished() && one.staff().equals(colleague.id()))
                    .orElseThrow(() -> refused(
                            "/inReturn",
                            "NOT_THE_COLLEAGUES",
                            "skal være en af kollegaens offentliggjorte vagter",
                            "must be one of the colleague's published shifts"));
            requireToCome(other, "/inReturn");
        }
        ShiftSwap swap = new ShiftSwap(shift, request, clock.instant());
        swaps.persistAndFlush(swap);
        return view(swap);
    }

    /** Accepts, as the colleague. */
    @Transactional
    SwapView accept(UUID id) {
        ShiftSwap swap = lockedFresh(id);
        requireSelf(swap.receivingStaff());
        swap.accept();
        return flushed(swap);
    }

    /** Declines, as the colleague or a coordinator. */
    @Transactional
    SwapView decline(UUID id, ReasonRequest request) {
        ShiftSwap swap = lockedFresh(id);
        if (!swap.receivingStaff().equals(self())) {
            caller.require(Permission.SCHEDULE_WRITE, swap.administration());
        }
        swap.decline(request.reason());
        return flushed(swap);
    }

    /** Withdraws, as the person who asked or a coordinator. */
    @Transactional
    SwapView withdraw(UUID id) {
        ShiftSwap swap = lockedFresh(id);
        if (!swap.staff().equals(self())) {
            caller.require(Permission.SCHEDULE_WRITE, swap.administration());
        }
        swap.withdraw();
        return flushed(swap);
    }

    /** Approves, as a coordinator: the shifts change hands, both or neither, if the rules still allow it. */
    @Transactional
    SwapView approve(UUID id, SwapApproval approval) {
        ShiftSwap swap = lockedFresh(id);
        caller.require(Permission.SCHEDULE_WRITE, swap.administration());
        swap.approve();
        Shift given = shifts.findById(swap.shift());
        Shift taken = swap.inReturn() == null ? null : shifts.findById(swap.inReturn());
        if (!stands(swap, given, taken)) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                            "En af vagterne er flyttet, aflyst eller begyndt, siden byttet blev aftalt.",
                            "One of the shifts has been moved or cancelled or has begun since the swap was agreed."));
        }
        List<ShiftPlanner.ShiftChange> changes = new ArrayList<>();
        changes.add(new ShiftPlanner.ShiftChange(given, given.planFor(swap.receivingStaff())));
        if (taken != null) {
            changes.add(new ShiftPlanner.ShiftChange(taken, taken.planFor(swap.staff())));
        }
        planner.move(changes, approval.override(), "Swap " + swap.id(), place -> place == 0 ? "/shift" : "/inReturn");
        return flushed(swap);
    }

    /** Makes the colleague accept again after a shift of the swap has changed. */
    void askAgain(@Observes ShiftsTouched change) {
        if (change.kind() == ShiftsTouched.Kind.CHANGED) {
            swaps.askAgainAbout(change.shifts());
        }
    }

    /** Tells whether both shifts are unchanged since the agreement, and have not begun. */
    private boolean stands(ShiftSwap swap, @Nullable Shift given, @Nullable Shift taken) {
        return given != null
                && stands(given, swap.staff())
                && (swap.inReturn() == null || (taken != null && stands(taken, swap.receivingStaff())));
    }

    private boolean stands(Shift shift, UUID whose) {
        return shift.isPublished()
                && shift.staff().equals(whose)
                && shift.startsAt().isAfter(clock.instant());
    }

    private void requireToCome(Shift shift, String pointer) {
        if (!shift.startsAt().isAfter(clock.instant())) {
            throw refused(pointer, "HAS_BEGUN", "er allerede begyndt", "has already begun");
        }
    }

    private static Refused refused(String pointer, String code, String da, String en) {
        return Refused.invalid(Violation.at(pointer, code, new Bilingual(da, en)));
    }

    private SwapView flushed(ShiftSwap swap) {
        swaps.flush();
        return view(swap);
    }

    private void requireSelf(UUID whose) {
        if (!whose.equals(self())) {
            throw Refused.of(CommonProblem.FORBIDDEN);
        }
    }

    private @Nullable UUID self() {
        return staff.ofSubject(caller.subject()).map(StaffMember::id).orElse(null);
    }

    /** Finds the swap if the caller may see it: both people, and their coordinators. */
    private ShiftSwap findVisible(UUID id) {
        UUID self = self();
        return swaps.findByIdOptional(id)
                .filter(swap -> swap.staff().equals(self)
                        || swap.receivingStaff().equals(self)
                        || caller.may(Permission.SCHEDULE_WRITE, swap.administration()))
                .orElseThrow(Refused::notFound);
    }

    /** Locks both people and reads the swap again: an earlier decision has been committed by then. */
    private ShiftSwap lockedFresh(UUID id) {
        ShiftSwap swap = findVisible(id);
        staff.locked(Set.of(swap.staff(), swap.receivingStaff()));
        return swaps.refreshed(swap);
    }

    private SwapView view(ShiftSwap swap) {
        return views(List.of(swap), self()).get(0);
    }

    /** Shows swaps. The caller's id, the names and the shifts are queried once, however many swaps there are. */
    private List<SwapView> views(List<ShiftSwap> shown, @Nullable UUID self) {
        Set<UUID> ids = shown.stream()
                .filter(swap -> swap.status() == SwapStatus.ACCEPTED)
                .flatMap(swap -> Stream.of(swap.shift(), swap.inReturn()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Shift> involved = ids.isEmpty()
                ? Map.of()
                : shifts.list("id in ?1", ids).stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        Map<UUID, String> staffNames = names.of(shown.stream()
                .flatMap(swap -> Stream.of(swap.staff(), swap.receivingStaff()))
                .collect(Collectors.toSet()));
        return shown.stream()
                .map(swap -> SwapView.of(swap, staffNames, actions(swap, self, involved)))
                .toList();
    }

    private List<SwapAction> actions(ShiftSwap swap, @Nullable UUID self, Map<UUID, Shift> involved) {
        boolean planner = caller.may(Permission.SCHEDULE_WRITE, swap.administration());
        boolean colleague = swap.receivingStaff().equals(self);
        List<SwapAction> actions = new ArrayList<>();
        if (swap.status() == SwapStatus.REQUESTED && colleague) {
            actions.add(SwapAction.ACCEPT);
        }
        Shift taken = swap.inReturn() == null ? null : involved.get(swap.inReturn());
        if (swap.status() == SwapStatus.ACCEPTED && planner && stands(swap, involved.get(swap.shift()), taken)) {
            actions.add(SwapAction.APPROVE);
        }
        if (swap.status().isOpen() && (colleague || planner)) {
            actions.add(SwapAction.DECLINE);
        }
        if (swap.status().isOpen() && (planner || swap.staff().equals(self))) {
            actions.add(SwapAction.WITHDRAW);
        }
        return actions;
    }
}
