package dk.kk.ihcph.guidance.staffing.planning;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.staffing.absence.Absence;
import dk.kk.ihcph.guidance.staffing.absence.AbsenceRepository;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.rule.AtDesk;
import dk.kk.ihcph.guidance.staffing.rule.CoverageRequirement;
import dk.kk.ihcph.guidance.staffing.rule.CoverageRequirementRepository;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.rule.RuleBreach;
import dk.kk.ihcph.guidance.staffing.rule.ScheduleFacts;
import dk.kk.ihcph.guidance.staffing.rule.WeeklyHoursRule;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Applies the rules to every way of planning: reads what they look at, people, absences, shifts and requirements, and
 * checks.
 */
@ApplicationScoped
public class ShiftRules {
    private final StaffRepository staff;
    private final ShiftRepository shifts;
    private final AbsenceRepository absences;
    private final CoverageRequirementRepository requirements;
    private final Directory directory;
    private final ZoneId zone;

    ShiftRules(
            StaffRepository staff,
            ShiftRepository shifts,
            AbsenceRepository absences,
            CoverageRequirementRepository requirements,
            Directory directory,
            Clock clock) {
        this.staff = staff;
        this.shifts = shifts;
        this.absences = absences;
        this.requirements = requirements;
        this.directory = directory;
        this.zone = clock.getZone();
    }

    /**
     * Finds what the planned duties would break, in their order; a duty that is a shift already replaces it. Lock the
     * staff before, or the result may no longer hold when the plan is written.
     */
    List<RuleBreach> check(List<Duty> planned, Map<UUID, StaffMember> staff) {
        if (planned.isEmpty()) {
            return List.of();
        }
        LocalDate first = planned.stream()
                .map(duty -> duty.firstDay(zone))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = planned.stream()
                .map(duty -> duty.lastDay(zone))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return facts(staff.values(), first, last, ShiftStatus.STANDING).check(planned);
    }

    /**
     * Reads once what the rules look at when these people are planned on these days, both ends included.
     *
     * @param known the statuses of shifts that count
     */
    public ScheduleFacts facts(
            Collection<StaffMember> planned, LocalDate first, LocalDate last, Set<ShiftStatus> known) {
        LocalDate from = earlier(first.withDayOfYear(1), first.minusDays(WeeklyHoursRule.REFERENCE_DAYS));
        LocalDate to = later(
                last.withDayOfYear(Year.of(last.getYear()).length()), last.plusDays(WeeklyHoursRule.REFERENCE_DAYS));
        Map<UUID, Person> people = people(planned, from, to);
        Map<UUID, List<Duty>> standing = shifts
                .standing(
                        people.keySet(),
                        from.atStartOfDay(zone).toInstant(),
                        to.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(shift -> known.contains(shift.status()))
                .map(Shift::duty)
                .collect(Collectors.groupingBy(Duty::staff));
        List<CoverageRequirement> wanted = requirements.within(first, last);
        return new ScheduleFacts(
                people,
                standing,
                wanted,
                wanted.stream().anyMatch(CoverageRequirement::wantsSomebodySpecial)
                        ? atDesks(planned, first, last, known)
                        : List.of(),
                location -> directory.openSpans(location, first, last),
                directory.names(),
                zone);
    }

    /** Finds the people at these administrations' desks on these days. */
    private List<AtDesk> atDesks(
            Collection<StaffMember> planned, LocalDate first, LocalDate last, Set<ShiftStatus> known) {
        List<Shift> there = shifts.atDesks(
                planned.stream().map(StaffMember::administration).collect(Collectors.toSet()),
                first,
                last,
                known,
                zone);
        Map<UUID, StaffMember> people =
                staff.byId(there.stream().map(Shift::staff).collect(Collectors.toSet()));
        return there.stream()
                .map(shift -> AtDesk.of(
                        shift.duty(),
                        Objects.requireNonNull(people.get(shift.staff()), "a shift is somebody's")
                                .person(List.of())))
                .toList();
    }

    /** Returns these people with their approved absences of these days. */
    public Map<UUID, Person> people(Collection<StaffMember> staff, LocalDate from, LocalDate to) {
        Set<UUID> ids = staff.stream().map(StaffMember::id).collect(Collectors.toSet());
        Map<UUID, List<Person.Away>> away = absences.approved(ids, from, to).stream()
                .collect(Collectors.groupingBy(
                        Absence::staff, Collectors.mapping(absence -> absence.away(zone), Collectors.toList())));
        return staff.stream()
                .collect(Collectors.toMap(
                        StaffMember::id, member -> member.person(away.getOrDefault(member.id(), List.of()))));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
