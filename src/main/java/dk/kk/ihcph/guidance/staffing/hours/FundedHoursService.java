package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.budget.allocation.Allocations;
import dk.kk.ihcph.guidance.budget.allocation.CommitmentService;
import dk.kk.ihcph.guidance.staffing.people.FundedHoursChanged;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.shift.HoursConfirmed;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reports to the budget the hours that its allocations are bound to pay, in the transaction that changes them. */
@ApplicationScoped
public class FundedHoursService {
    private final StaffRepository staff;
    private final HoursService hours;
    private final Allocations allocations;
    private final CommitmentService commitments;
    private final Clock clock;

    FundedHoursService(
            StaffRepository staff,
            HoursService hours,
            Allocations allocations,
            CommitmentService commitments,
            Clock clock) {
        this.staff = staff;
        this.hours = hours;
        this.allocations = allocations;
        this.commitments = commitments;
        this.clock = clock;
    }

    void report(@Observes ShiftsTouched touched) {
        report(touched.beginnings());
    }

    void report(@Observes HoursConfirmed confirmed) {
        report(Map.of(confirmed.staff(), Set.of(confirmed.startsAt())));
    }

    /** Reports the years of these instants for these people. */
    private void report(Map<UUID, Set<Instant>> within) {
        staff.flush();
        SortedMap<Integer, Set<UUID>> people = new TreeMap<>();
        within.forEach((person, instants) -> instants.forEach(instant -> people.computeIfAbsent(
                        instant.atZone(clock.getZone()).getYear(), none -> new TreeSet<>())
                .add(person)));
        people.forEach((year, of) -> report(year, staff.allocationsFunding(of, Year.of(year))));
    }

    void report(@Observes FundedHoursChanged changed) {
        staff.flush();
        SortedMap<Integer, SortedSet<UUID>> funding = new TreeMap<>();
        allocations.adjustable(changed.allocations()).values().forEach(facts -> funding.computeIfAbsent(
                        facts.year(), none -> new TreeSet<>())
                .add(facts.id()));
        funding.forEach(this::report);
    }

    /** Reports all funded hours of a year, whatever was reported before, and returns the number of allocations. */
    @Transactional
    public int reportAll(Year year) {
        SortedSet<UUID> funding = staff.allocationsFunding(year);
        report(year.getValue(), funding);
        return funding.size();
    }

    /** Reports in the order of ids, in which everybody locks the allocations of a year. */
    private void report(int year, SortedSet<UUID> funding) {
        if (funding.isEmpty()) {
            return;
        }
        commitments.recordHours(funding, () -> {
            List<StaffMember> people = staff.fundedBy(funding);
            Map<UUID, List<HoursFigures>> accounts = hours.accounts(people, Year.of(year));
            FundedMonths months = new FundedMonths(Year.of(year));
            people.forEach(member -> months.add(member, accounts.getOrDefault(member.id(), List.of())));
            return funding.stream().collect(Collectors.toMap(one -> one, months::of));
        });
    }
}
