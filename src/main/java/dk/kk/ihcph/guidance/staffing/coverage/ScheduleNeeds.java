package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.people.Wishes;
import dk.kk.ihcph.guidance.staffing.planning.ShiftRules;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.rule.RequiredSpan;
import dk.kk.ihcph.guidance.staffing.rule.WeeklyHoursRule;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
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
    private final Clock clock;
    private final ZoneId zone;

    ScheduleNeeds(StaffRepository staff, ShiftRepository shifts, ShiftRules rules, Coverage coverage, Clock clock) {
        this.staff = staff;
        this.shifts = shifts;
        this.rules = rules;
        this.coverage = coverage;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    /**
     * A guide with the duties that stand from the beginning of the period's year, and around the period.
     *
     * @param fundedHours from the beginning of the year to the end of the period
     */
    public record Guide(Person person, Wishes wishes, List<Duty> standing, BigDecimal fundedHours) {

        /** The same without these standing shifts. */
        public Guide without(Set<UUID> given) {
            return new Guide(
                    person,
                    wishes,
                    standing.stream()
                            .filter(duty -> !given.contains(duty.shift()))
                            .toList(),
                    fundedHours);
        }
    }

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

        private boolean isWithin(RequiredSpan span) {
            return span.administration() == administration
                    && span.location().equals(location)
                    && span.from().isBefore(endsAt)
                    && startsAt.isBefore(span.to());
        }

        private Need wanting(List<RequiredSpan> spans) {
            return new Need(
                    location,
                    administration,
                    startsAt,
                    endsAt,
                    spans.stream().flatMap(span -> span.languages().stream()).collect(Collectors.toSet()),
                    spans.stream().flatMap(span -> span.topics().stream()).collect(Collectors.toSet()));
        }

        private Need until(Need next) {
            return new Need(location, administration, startsAt, next.endsAt, languages, topics);
        }
    }

    /** Finds the guides of the period. */
    public List<Guide> guides(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        List<StaffMember> members = staff.guides(administrations, from, to);
        LocalDate reach = from.minusDays(WeeklyHoursRule.REFERENCE_DAYS);
        LocalDate first = reach.isBefore(from.withDayOfYear(1)) ? reach : from.withDayOfYear(1);
        LocalDate last = to.plusDays(WeeklyHoursRule.REFERENCE_DAYS);
        Map<UUID, Person> people = rules.people(members, first, last);
        Map<UUID, List<Duty>> standing =
                shifts.standing(people.keySet(), start(first), start(last.plusDays(1))).stream()
                        .map(Shift::duty)
                        .collect(Collectors.groupingBy(Duty::staff));
        return members.stream()
                .map(member -> new Guide(
                        Objects.requireNonNull(people.get(member.id())),
                        member.profile().wishes(),
                        standing.getOrDefault(member.id(), List.of()),
                        member.fundedHours(from.withDayOfYear(1), to)))
                .toList();
    }

    /** A standing desk shift, and what it is needed for. */
    public record Filled(UUID shift, UUID staff, Need need) {}

    /** Finds the desk shifts of guides that stand in the period and have not begun, in order. */
    public List<Filled> filled(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        Set<UUID> guides = staff.guides(administrations, from, to).stream()
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        return shifts.atDesks(administrations, from, to, ShiftStatus.STANDING, zone).stream()
                .filter(shift -> shift.startsAt().isAfter(clock.instant()) && guides.contains(shift.staff()))
                .map(shift -> new Filled(
                        shift.id(),
                        shift.staff(),
                        new Need(
                                shift.location(),
                                shift.administration(),
                                shift.startsAt(),
                                shift.endsAt(),
                                Set.of(),
                                Set.of())))
                .toList();
    }

    /** Gives each need the languages and topics that are wanted at its desk, whoever stands there already. */
    public List<Need> withAllWanted(List<Need> needs, LocalDate from, LocalDate to) {
        Set<Administration> administrations =
                needs.stream().map(Need::administration).collect(Collectors.toSet());
        List<RequiredSpan> required = coverage.required(administrations, from, to);
        return needs.stream()
                .map(need ->
                        need.wanting(required.stream().filter(need::isWithin).toList()))
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
