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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** A standing shift and its person. */
    public record Kept(UUID shift, UUID staff) {}

    /**
     * A desk that needs one person for a while.
     *
     * @param kept the standing shift that fills it; null where the person lacks
     */
    public record Need(
            String location,
            Administration administration,
            Instant startsAt,
            Instant endsAt,
            Set<String> languages,
            Set<String> topics,
            @Nullable Kept kept) {

        private static Need of(Shift shift) {
            return new Need(
                    shift.location(),
                    shift.administration(),
                    shift.startsAt(),
                    shift.endsAt(),
                    Set.of(),
                    Set.of(),
                    new Kept(shift.id(), shift.staff()));
        }

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

        /** Wants all that is required at the desk then, whoever stands there already. */
        private Need wanting(List<RequiredSpan> required) {
            List<RequiredSpan> spans = required.stream().filter(this::isWithin).toList();
            return new Need(
                    location,
                    administration,
                    startsAt,
                    endsAt,
                    spans.stream().flatMap(span -> span.languages().stream()).collect(Collectors.toSet()),
                    spans.stream().flatMap(span -> span.topics().stream()).collect(Collectors.toSet()),
                    kept);
        }

        private Need until(Need next) {
            return new Need(location, administration, startsAt, next.endsAt, languages, topics, kept);
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

    /** Makes everyone who changes these people's shifts wait until the transaction ends. */
    public void lock(Collection<Administration> administrations) {
        staff.locked(staff.of(administrations).stream().map(StaffMember::id).toList());
    }

    /** Finds the places that the standing shifts leave uncovered, each for as long as it stays the same. */
    public List<Need> needs(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        return uncovered(outlook(administrations, from, to));
    }

    /**
     * Finds the same places, and those that standing shifts fill which have not begun.
     *
     * @param guides the people whose shifts are meant
     */
    public List<Need> needsAndKept(
            Collection<Administration> administrations, LocalDate from, LocalDate to, Collection<Guide> guides) {
        Set<UUID> people = guides.stream().map(guide -> guide.person().id()).collect(Collectors.toSet());
        Coverage.Outlook outlook = outlook(administrations, from, to);
        Stream<Need> kept = shifts.atDesks(administrations, from, to, ShiftStatus.STANDING, zone).stream()
                .filter(shift -> shift.startsAt().isAfter(clock.instant()) && people.contains(shift.staff()))
                .map(Need::of);
        return Stream.concat(uncovered(outlook).stream(), kept)
                .map(need -> need.wanting(outlook.required()))
                .toList();
    }

    private Coverage.Outlook outlook(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        return coverage.of(administrations, from, to, ShiftStatus.STANDING);
    }

    private static List<Need> uncovered(Coverage.Outlook outlook) {
        List<Need> needs = new ArrayList<>();
        List<CoverageGap> gaps = outlook.gaps();
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
                Set.copyOf(gap.missingTopics()),
                null);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
