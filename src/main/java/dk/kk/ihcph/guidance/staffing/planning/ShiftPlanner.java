package dk.kk.ihcph.guidance.staffing.planning;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.StaffingProblem;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.rule.DailyRestRule;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.rule.RuleBreach;
import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import dk.kk.ihcph.guidance.staffing.rule.ShiftRule;
import dk.kk.ihcph.guidance.staffing.shift.PlannedShift;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one way into the schedule: locks the people, checks that the caller may plan them, applies the rules, and writes
 * the shifts. Works within the caller's transaction, all or nothing.
 */
@ApplicationScoped
public class ShiftPlanner {
    private final StaffRepository staff;
    private final ShiftRepository shifts;
    private final ShiftRules rules;
    private final Event<ShiftsTouched> touched;
    private final Directory directory;
    private final Caller caller;

    ShiftPlanner(
            StaffRepository staff,
            ShiftRepository shifts,
            ShiftRules rules,
            Event<ShiftsTouched> touched,
            Directory directory,
            Caller caller) {
        this.staff = staff;
        this.shifts = shifts;
        this.rules = rules;
        this.touched = touched;
        this.directory = directory;
        this.caller = caller;
    }

    /**
     * Adds draft shifts.
     *
     * @param override for each planned shift the reason to break soft rules, or null
     * @param pointer the place of each planned shift in the request
     */
    public List<Shift> add(
            List<PlannedShift> planned, IntFunction<@Nullable RuleOverride> override, IntFunction<String> pointer) {
        return add(planned, override, pointer, Set.of());
    }

    /**
     * Adds draft shifts of a roster.
     *
     * @param approved the administrations whose coordinators approved the roster
     */
    public List<Shift> add(
            List<PlannedShift> planned,
            IntFunction<@Nullable RuleOverride> override,
            IntFunction<String> pointer,
            Set<Administration> approved) {
        refusePlaces(planned, pointer);
        Map<UUID, StaffMember> people = lockPeople(staffOf(planned), pointer, planned, approved);
        List<Duty> duties = planned.stream().map(plan -> plan.duty(null)).toList();
        Map<Integer, Set<ShiftRule>> overridden = overriddenRules(rules.check(duties, people), override, pointer);
        List<Shift> added = new ArrayList<>(planned.size());
        for (int place = 0; place < planned.size(); place++) {
            PlannedShift plan = planned.get(place);
            Shift shift = new Shift(plan, administrationOf(plan, people));
            override(shift, overridden.get(place), override.apply(place));
            shifts.persist(shift);
            added.add(shift);
        }
        shifts.flush();
        return added;
    }

    /** Finds the rules that drafts of these locked people break now and that nobody overrode. */
    public List<RuleBreach> recheck(List<Shift> drafts, Map<UUID, StaffMember> people) {
        return rules.check(drafts.stream().map(Shift::duty).toList(), people).stream()
                .filter(breach ->
                        breach.rule().isHard() || !drafts.get(breach.place()).isOverridden(breach.rule()))
                .toList();
    }

    /** Locks these people and reads the shift again: an earlier change has been committed by then. */
    void lockFresh(Shift shift, Collection<UUID> people) {
        staff.locked(new HashSet<>(people));
        shifts.refreshed(shift);
    }

    /** A shift and its new plan. */
    public record ShiftChange(Shift shift, PlannedShift plan) {
        /** Tells whether the shift keeps its person and stays within its time. */
        boolean staysWithin() {
            return plan.staff().equals(shift.staff())
                    && !plan.startsAt().isBefore(shift.startsAt())
                    && !plan.endsAt().isAfter(shift.endsAt());
        }
    }

    /**
     * Plans shifts anew, all or nothing, and locks the people who have them and who get them. Both are told of published ones.
     *
     * @param override the reason to break soft rules, or null
     * @param reason the reason to change published shifts, or null
     * @param pointer the place of each shift in the request
     */
    public void move(
            List<ShiftChange> changes,
            @Nullable RuleOverride override,
            @Nullable String reason,
            IntFunction<String> pointer) {
        move(changes, override, reason, pointer, Set.of());
    }

    /**
     * Plans shifts of a roster anew.
     *
     * @param approved the administrations whose coordinators approved the roster
     */
    public void move(
            List<ShiftChange> changes,
            @Nullable RuleOverride override,
            @Nullable String reason,
            IntFunction<String> pointer,
            Set<Administration> approved) {
        List<PlannedShift> planned = changes.stream().map(ShiftChange::plan).toList();
        refusePlaces(planned, pointer);
        List<Duty> before =
                changes.stream().map(change -> change.shift().duty()).toList();
        Set<UUID> concerned = before.stream().map(Duty::staff).collect(Collectors.toSet());
        concerned.addAll(staffOf(planned));
        Map<UUID, StaffMember> people = lockPeople(concerned, pointer, planned, approved);
        List<Duty> duties = changes.stream()
                .map(change -> change.plan().duty(change.shift().id()))
                .toList();
        List<RuleBreach> breaches = rules.check(duties, people);
        Set<RuleBreach> known = breaches.isEmpty() ? Set.of() : knownBreaches(changes, before, breaches, people);
        Map<Integer, Set<ShiftRule>> overridden = overriddenRules(
                breaches.stream().filter(breach -> !known.contains(breach)).toList(), place -> override, pointer);
        for (int place = 0; place < changes.size(); place++) {
            Shift shift = changes.get(place).shift();
            PlannedShift plan = changes.get(place).plan();
            Set<ShiftRule> broken = new HashSet<>(overridden.getOrDefault(place, Set.of()));
            for (RuleBreach breach : known) {
                if (breach.place() == place && shift.isOverridden(breach.rule())) {
                    broken.add(breach.rule());
                }
            }
            String earlier = shift.overrideReason();
            shift.move(plan, administrationOf(plan, people), reason);
            override(shift, broken, override == null && earlier != null ? new RuleOverride(earlier) : override);
        }
        shifts.flush();
        ShiftsTouched moved =
                ShiftsTouched.changed(changes.stream().map(ShiftChange::shift).toList(), before);
        if (!moved.shifts().isEmpty()) {
            touched.fire(moved);
        }
    }

    /**
     * Finds breaches that a shift had already, such as by a later absence, and that the change does not add to: the
     * shift keeps its person and its time, or becomes shorter.
     */
    private Set<RuleBreach> knownBreaches(
            List<ShiftChange> changes, List<Duty> before, List<RuleBreach> breaches, Map<UUID, StaffMember> people) {
        Map<Integer, Set<ShiftRule>> broken = rules.check(before, people).stream()
                .collect(Collectors.groupingBy(
                        RuleBreach::place, Collectors.mapping(RuleBreach::rule, Collectors.toSet())));
        return breaches.stream()
                .filter(breach -> changes.get(breach.place()).staysWithin())
                .filter(breach -> broken.getOrDefault(breach.place(), Set.of()).contains(breach.rule()))
                .collect(Collectors.toSet());
    }

    private static Administration administrationOf(PlannedShift plan, Map<UUID, StaffMember> people) {
        return Objects.requireNonNull(people.get(plan.staff()), "who is unknown was refused")
                .administration();
    }

    private static void override(Shift shift, @Nullable Set<ShiftRule> broken, @Nullable RuleOverride override) {
        shift.override(broken == null ? Set.of() : broken, override == null ? null : override.reason());
    }

    /** Locks these people; refuses unknown ones and those whom the caller may not plan. */
    private Map<UUID, StaffMember> lockPeople(
            Collection<UUID> ids,
            IntFunction<String> pointer,
            List<PlannedShift> planned,
            Set<Administration> approved) {
        Map<UUID, StaffMember> people = staff.locked(ids);
        List<Violation> unknown = new ArrayList<>();
        for (int place = 0; place < planned.size(); place++) {
            if (!people.containsKey(planned.get(place).staff())) {
                unknown.add(Violation.unknownCode(pointer.apply(place) + "/staff", "/staff"));
            }
        }
        refuseIfAny(unknown);
        people.values().stream()
                .map(StaffMember::administration)
                .filter(administration -> !approved.contains(administration))
                .forEach(administration -> caller.require(Permission.SCHEDULE_WRITE, administration));
        return people;
    }

    /**
     * Returns the soft rules that are overridden, by place. A hard breach, or a soft one without override, refuses the
     * whole plan.
     */
    private static Map<Integer, Set<ShiftRule>> overriddenRules(
            List<RuleBreach> breaches, IntFunction<@Nullable RuleOverride> override, IntFunction<String> pointer) {
        boolean refused =
                breaches.stream().anyMatch(breach -> breach.rule().isHard() || override.apply(breach.place()) == null);
        if (refused) {
            throw Refused.of(
                    StaffingProblem.SHIFT_RULES_BROKEN,
                    breaches.stream()
                            .map(breach -> breach.at(pointer.apply(breach.place())))
                            .toList());
        }
        return breaches.stream()
                .collect(Collectors.groupingBy(
                        RuleBreach::place, Collectors.mapping(RuleBreach::rule, Collectors.toSet())));
    }

    private void refusePlaces(List<PlannedShift> planned, IntFunction<String> pointer) {
        List<Violation> violations = new ArrayList<>();
        for (int place = 0; place < planned.size(); place++) {
            violations.addAll(violations(planned.get(place), pointer.apply(place)));
        }
        refuseIfAny(violations);
    }

    private List<Violation> violations(PlannedShift plan, String at) {
        List<Violation> violations = new ArrayList<>();
        if (!directory.hasLocation(plan.location(), plan.startsAt())) {
            violations.add(Violation.unknownCode(at + "/location", "/locations"));
        }
        if (plan.activity() == ShiftActivity.EVENT && plan.event() == null) {
            violations.add(Violation.at(
                    at + "/event",
                    "REQUIRED_HERE",
                    new Bilingual(
                            "skal angives for en vagt ved et arrangement", "is required for a shift at an event")));
        }
        if (!DayRange.isPlausible(plan.startsAt())) {
            violations.add(DayRange.outOfRange(at + "/startsAt"));
        }
        Duration length = Duration.between(plan.startsAt(), plan.endsAt());
        if (length.isNegative() || length.isZero()) {
            violations.add(Violation.at(
                    at + "/endsAt",
                    "ENDS_BEFORE_IT_STARTS",
                    new Bilingual("skal ligge efter startsAt", "must be after startsAt")));
        } else if (length.compareTo(DailyRestRule.LONGEST_STRETCH) > 0) {
            violations.add(Violation.at(
                    at + "/endsAt",
                    "TOO_LONG",
                    new Bilingual(
                                    "må højst ligge %s efter startsAt, for der skal være 11 timers hvile i døgnet",
                                    "must be at most %s after startsAt, because each day needs 11 hours of rest")
                            .with(Noun.HOURS.count(DailyRestRule.LONGEST_STRETCH.toHours()))));
        }
        return violations;
    }

    private static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refused.invalid(violations.toArray(Violation[]::new));
        }
    }

    private static Set<UUID> staffOf(List<PlannedShift> planned) {
        return planned.stream().map(PlannedShift::staff).collect(Collectors.toSet());
    }
}
