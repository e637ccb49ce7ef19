package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.OpenSpan;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is left to plan in a period, and with whom: what a roster begins with, and is checked against in the end. */
@ApplicationScoped
public class ScheduleNeeds {
    private final StaffRepository staff;
    private final ShiftRepository shifts;
    private final ShiftRules rules;
    private final CoverageRequirementRepository requirements;
    private final Directory directory;
    private final ZoneId zone;

    ScheduleNeeds(
            StaffRepository staff,
            ShiftRepository shifts,
            ShiftRules rules,
            CoverageRequirementRepository requirements,
            Directory directory,
            Clock clock) {
        this.staff = staff;
        this.shifts = shifts;
        this.rules = rules;
        this.requirements = requirements;
        this.directory = directory;
        this.zone = clock.getZone();
    }

    /** A guide with what stands already around the period, and the funded hours of its days. */
    public record Guide(Person person, List<Duty> standing, BigDecimal fundedHours) {}

    /** One person is missing at a desk from when to when. */
    public record Need(
            String location,
            Administration administration,
            Instant startsAt,
            Instant endsAt,
            Set<String> languages,
            Set<String> topics) {}

    /** Who guides on any day of the period, with what the rules look at on either side of it. */
    public List<Guide> guides(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        List<StaffMember> members = staff.guides(administrations, from, to);
        LocalDate first = from.minusDays(WorkingTime.REFERENCE_DAYS);
        LocalDate last = to.plusDays(WorkingTime.REFERENCE_DAYS);
        Map<UUID, Person> people = rules.people(members, first, last);
        Map<UUID, List<Duty>> standing =
                shifts.standing(people.keySet(), start(first), start(last.plusDays(1))).stream()
                        .map(Shift::duty)
                        .collect(Collectors.groupingBy(Duty::staff));
        return members.stream()
                .map(member -> new Guide(
                        java.util.Objects.requireNonNull(people.get(member.id())),
                        standing.getOrDefault(member.id(), List.of()),
                        member.fundedHours(from, to)))
                .toList();
    }

    /** Makes everyone who changes these people's shifts wait until the transaction ends. */
    public void lock(Collection<Administration> administrations) {
        staff.locked(staff.idsOf(administrations));
    }

    /** The coverage requirements within the opening hours of the period's days, less what standing shifts cover. */
    public List<Need> needs(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        List<CoverageRequirement> wanted = requirements.within(from, to).stream()
                .filter(one -> administrations.contains(one.administration()))
                .toList();
        List<Shift> standing = shifts.standingOf(administrations, start(from), start(to.plusDays(1)));
        List<Need> needs = new ArrayList<>();
        from.datesUntil(to.plusDays(1))
                .forEach(day -> wanted.stream().filter(one -> one.holdsOn(day)).forEach(one -> directory
                        .openSpans(one.location(), day)
                        .forEach(span -> needs.addAll(needs(one, day, span, standing)))));
        return needs;
    }

    private List<Need> needs(CoverageRequirement wanted, LocalDate day, OpenSpan span, List<Shift> standing) {
        Instant opens = at(day, wanted.starts().isAfter(span.opens()) ? wanted.starts() : span.opens());
        Instant closes = at(day, wanted.ends().isBefore(span.closes()) ? wanted.ends() : span.closes());
        if (!opens.isBefore(closes)) {
            return List.of();
        }
        List<Duty> there = standing.stream()
                .filter(shift -> shift.administration() == wanted.administration())
                .map(Shift::duty)
                .filter(duty -> duty.activity() == ShiftActivity.DESK
                        && duty.location().equals(wanted.location())
                        && duty.overlaps(opens, closes))
                .toList();
        TreeSet<Instant> edges = new TreeSet<>(Set.of(opens, closes));
        there.forEach(duty -> {
            edges.add(duty.startsAt());
            edges.add(duty.endsAt());
        });
        List<Instant> cuts = new ArrayList<>(edges.subSet(opens, true, closes, true));
        TreeMap<Instant, Long> missing = new TreeMap<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Instant begin = cuts.get(i);
            Instant end = cuts.get(i + 1);
            missing.put(
                    begin,
                    wanted.minimumStaff()
                            - there.stream()
                                    .filter(duty -> duty.overlaps(begin, end))
                                    .count());
        }
        missing.put(closes, 0L);
        List<Need> needs = new ArrayList<>();
        for (int place = 1; place <= wanted.minimumStaff(); place++) {
            needs.addAll(spans(missing, place, wanted));
        }
        return needs;
    }

    /** The stretches in which at least so many are missing, each as long as it goes. */
    private static List<Need> spans(SortedMap<Instant, Long> missing, int place, CoverageRequirement wanted) {
        List<Need> needs = new ArrayList<>();
        @Nullable Instant begun = null;
        for (Map.Entry<Instant, Long> one : missing.entrySet()) {
            if (begun == null && one.getValue() >= place) {
                begun = one.getKey();
            } else if (begun != null && one.getValue() < place) {
                needs.add(new Need(
                        wanted.location(),
                        wanted.administration(),
                        begun,
                        one.getKey(),
                        Set.copyOf(wanted.languages()),
                        Set.copyOf(wanted.topics())));
                begun = null;
            }
        }
        return needs;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
