package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.rule.CoverageRequirement;
import dk.kk.ihcph.guidance.staffing.rule.CoverageRequirementRepository;
import dk.kk.ihcph.guidance.staffing.rule.RequiredSpan;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds what the schedule must cover and what it leaves uncovered, for the report, publications and rosters alike. A
 * year takes as many queries as a day.
 */
@ApplicationScoped
public class Coverage {
    private static final Comparator<RequiredSpan> IN_TIME = Comparator.comparing(RequiredSpan::from)
            .thenComparing(RequiredSpan::location)
            .thenComparing(RequiredSpan::administration);

    private final CoverageRequirementRepository requirements;
    private final ShiftRepository shifts;
    private final StaffRepository staff;
    private final Directory directory;
    private final ZoneId zone;

    Coverage(
            CoverageRequirementRepository requirements,
            ShiftRepository shifts,
            StaffRepository staff,
            Directory directory,
            Clock clock) {
        this.requirements = requirements;
        this.shifts = shifts;
        this.staff = staff;
        this.directory = directory;
        this.zone = clock.getZone();
    }

    /**
     * The required spans of a period and their gaps, both in order of time. Only desk shifts of the required
     * administration cover a span.
     */
    public record Outlook(List<RequiredSpan> required, List<CoverageGap> gaps) {

        /** The hours of work that the period requires. */
        public Duration work() {
            return required.stream().map(RequiredSpan::work).reduce(Duration.ZERO, Duration::plus);
        }

        /** The hours of work that are missing. */
        public Duration missing() {
            return gaps.stream().map(CoverageGap::work).reduce(Duration.ZERO, Duration::plus);
        }

        /** Keeps one location only. */
        public Outlook at(String location) {
            return new Outlook(
                    required.stream()
                            .filter(span -> span.location().equals(location))
                            .toList(),
                    gaps.stream().filter(gap -> gap.location().equals(location)).toList());
        }
    }

    /**
     * Computes the outlook of these administrations on these local days, both ends included.
     *
     * @param counted the statuses of shifts that count as covering; a cancelled shift never does
     */
    public Outlook of(
            Collection<Administration> administrations, LocalDate from, LocalDate to, Set<ShiftStatus> counted) {
        List<RequiredSpan> required = required(administrations, from, to);
        return new Outlook(required, CoverageSweep.gaps(required, onDuty(administrations, from, to, counted)));
    }

    /** Finds the spans that must be covered: the requirements in force, while the location is open. */
    public List<RequiredSpan> required(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        Map<String, Map<LocalDate, List<OpenSpan>>> open = new HashMap<>();
        List<RequiredSpan> required = new ArrayList<>();
        for (CoverageRequirement one : requirements.within(from, to)) {
            if (administrations.contains(one.administration())) {
                open.computeIfAbsent(one.location(), at -> directory.openSpans(at, from, to))
                        .forEach((day, spans) -> required.addAll(one.on(day, spans, zone)));
            }
        }
        required.sort(IN_TIME);
        return required;
    }

    private List<CoverageSweep.OnDuty> onDuty(
            Collection<Administration> administrations, LocalDate from, LocalDate to, Set<ShiftStatus> counted) {
        List<Shift> atDesks = shifts.atDesks(administrations, from, to, counted, zone);
        Map<UUID, StaffMember> people =
                staff.byId(atDesks.stream().map(Shift::staff).collect(Collectors.toSet()));
        return atDesks.stream()
                .map(shift -> {
                    StaffMember member = Objects.requireNonNull(people.get(shift.staff()), "a foreign key holds it");
                    return new CoverageSweep.OnDuty(
                            shift.administration(),
                            shift.location(),
                            shift.startsAt(),
                            shift.endsAt(),
                            member.profile().languages(),
                            member.profile().topics());
                })
                .toList();
    }
}
