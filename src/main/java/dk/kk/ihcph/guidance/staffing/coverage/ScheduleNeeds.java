package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.planning.ShiftRules;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.rule.WeeklyHoursRule;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds what is left to plan in a period, and the guides for it. A roster begins with the answer and is checked against
 * it when it is adopted.
 */
@ApplicationScoped
public class ScheduleNeeds {
    private final StaffRepository staff;
    private final ShiftRepository shifts;
    private final ShiftRules rules;
    private final Coverage coverage;
    private final ZoneId zone;

    ScheduleNeeds(StaffRepository staff, ShiftRepository shifts, ShiftRules rules, Coverage coverage, Clock clock) {
        this.staff = staff;
        this.shifts = shifts;
        this.rules = rules;
        this.coverage = coverage;
        this.zone = clock.getZone();
    }

    /** A guide with the standing duties around the period, and the funded hours of its days. */
    public record Guide(
            Person person,
            List<DayOfWeek> preferredWeekdays,
            List<DayOfWeek> avoidedWeekdays,
            List<Duty> standing,
            BigDecimal fundedHours) {}

    /** A desk that lacks one person for a while. */
    public record Need(
            String location,
            Administration administration,
            Instant startsAt,
            Instant endsAt,
            Set<String> languages,
            Set<String> topics) {

        /** The properties that two adjacent needs share if they are one shift. */
        private Object desk() {
            return List.of(administration, location, languages, topics);
        }

        private Need until(Need next) {
            return new Need(location, administration, startsAt, next.endsAt, languages, topics);
        }
    }

    /** Finds the guides of the period, with the duties within reach of the rules on either side of it. */
    public List<Guide> guides(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        List<StaffMember> members = staff.guides(administrations, from, to);
        LocalDate first = from.minusDays(WeeklyHoursRule.REFERENCE_DAYS);
        LocalDate last = to.plusDays(WeeklyHoursRule.REFERENCE_DAYS);
        Map<UUID, Person> people = rules.people(members, first, last);
        Map<UUID, List<Duty>> standing =
                shifts.standing(people.keySet(), start(first), start(last.plusDays(1))).stream()
                        .map(Shift::duty)
                        .collect(Collectors.groupingBy(Duty::staff));
        return members.stream()
                .map(member -> new Guide(
                        Objects.requireNonNull(people.get(member.id())),
                        member.profile().preferredWeekdays(),
                        member.profile().avoidedWeekdays(),
                        standing.getOrDefault(member.id(), List.of()),
                        member.fundedHours(from, to)))
                .toList();
    }

    /** Makes everyone who changes these people's shifts wait until the transaction ends. */
    public void lock(Collection<Administration> administrations) {
        staff.locked(staff.of(administrations).stream().map(StaffMember::id).toList());
    }

    /** Finds the places that the standing shifts leave uncovered, each for as long as it stays the same. */
    public List<Need> needs(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        List<Need> needs = new ArrayList<>();
        List<CoverageGap> gaps =
                coverage.of(administrations, from, to, ShiftStatus.STANDING).gaps();
        int most = gaps.stream().mapToInt(CoverageGap::missing).max().orElse(0);
        for (int place = 1; place <= most; place++) {
            Map<Object, Need> reaching = new HashMap<>();
            for (CoverageGap gap : gaps) {
                if (gap.missing() >= place) {
                    Need need = need(gap);
                    Need before = reaching.get(need.desk());
                    if (before != null && before.endsAt().equals(need.startsAt())) {
                        needs.remove(needs.lastIndexOf(before));
                        need = before.until(need);
                    }
                    needs.add(need);
                    reaching.put(need.desk(), need);
                }
            }
        }
        return needs;
    }

    private static Need need(CoverageGap gap) {
        return new Need(
                gap.location(),
                gap.administration(),
                gap.from(),
                gap.to(),
                Set.copyOf(gap.missingLanguages()),
                Set.copyOf(gap.missingTopics()));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
