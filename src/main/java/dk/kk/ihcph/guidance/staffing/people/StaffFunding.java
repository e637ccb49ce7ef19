package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.budget.allocation.Allocations;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds funding to its rules: an allocation pays only its own administration's people, in its own year, and no hour
 * twice.
 */
@ApplicationScoped
class StaffFunding {
    private static final String MORE_THAN_ALLOCATED = "MORE_THAN_ALLOCATED";

    private final StaffRepository staff;
    private final Allocations allocations;
    private final StaffingConfig config;

    StaffFunding(StaffRepository staff, Allocations allocations, StaffingConfig config) {
        this.staff = staff;
        this.allocations = allocations;
        this.config = config;
    }

    /**
     * Leaves out violations of allocations of which the person takes no more hours than before. An allocation may have
     * become smaller since; taking fewer of its hours always passes.
     */
    static List<Violation> withoutReleased(List<Violation> added, StaffRequest before, StaffRequest after) {
        Map<UUID, BigDecimal> taken = hoursByAllocation(before);
        Map<UUID, BigDecimal> asked = hoursByAllocation(after);
        Set<String> released = new HashSet<>();
        List<Funding> funding = after.funding();
        for (int place = 0; place < funding.size(); place++) {
            UUID allocation = funding.get(place).allocation();
            BigDecimal most = taken.getOrDefault(allocation, BigDecimal.ZERO);
            if (asked.getOrDefault(allocation, BigDecimal.ZERO).compareTo(most) <= 0) {
                released.add("/funding/" + place + "/hoursPerYear");
            }
        }
        return added.stream()
                .filter(violation ->
                        !violation.code().equals(MORE_THAN_ALLOCATED) || !released.contains(violation.pointer()))
                .toList();
    }

    private static Map<UUID, BigDecimal> hoursByAllocation(StaffRequest request) {
        Map<UUID, BigDecimal> hours = new HashMap<>();
        request.funding().forEach(paid -> hours.merge(paid.allocation(), paid.hours(), BigDecimal::add));
        return hours;
    }

    /** Names what is wrong with the funding of this person. Locks the allocations until the transaction ends. */
    List<Violation> violations(StaffRequest request, @Nullable UUID self) {
        List<Violation> violations = new ArrayList<>();
        Map<UUID, BigDecimal> asked = new HashMap<>();
        List<Funding> funding = request.funding();
        for (int place = 0; place < funding.size(); place++) {
            violations.addAll(violations(request, funding, place, asked, self));
        }
        return violations;
    }

    private List<Violation> violations(
            StaffRequest request, List<Funding> funding, int place, Map<UUID, BigDecimal> asked, @Nullable UUID self) {
        Funding paid = funding.get(place);
        String at = "/funding/" + place;
        Allocations.Paying allocation = allocations.find(paid.allocation()).orElse(null);
        if (allocation == null) {
            return List.of(Violation.unknownCode(at + "/allocation", "/allocations"));
        }
        if (allocation.administration() != request.administration()) {
            return List.of(Violation.at(
                    at + "/allocation",
                    "FOREIGN_ALLOCATION",
                    new Bilingual(
                                    "hører til %s; en bevillingslinje betaler kun sin egen forvaltnings timer",
                                    "belongs to the %s; an allocation only pays the hours of its own administration")
                            .with(allocation.administration())));
        }
        if (paid.lastDay().isBefore(paid.firstDay())) {
            return List.of(Violation.at(
                    at + "/lastDay",
                    "ENDS_BEFORE_IT_STARTS",
                    new Bilingual("må ikke ligge før firstDay", "must not be before firstDay")));
        }
        if (paid.firstDay().getYear() != allocation.year() || paid.lastDay().getYear() != allocation.year()) {
            return List.of(Violation.at(
                    at,
                    "OUTSIDE_ALLOCATION_YEAR",
                    new Bilingual("skal ligge i bevillingslinjens år, %s", "must be in the allocation's year, %s")
                            .with(allocation.year())));
        }
        if (funding.subList(0, place).stream()
                .anyMatch(other -> other.allocation().equals(paid.allocation())
                        && !other.firstDay().isAfter(paid.lastDay())
                        && !paid.firstDay().isAfter(other.lastDay()))) {
            return List.of(Violation.at(
                    at,
                    "STATED_TWICE",
                    new Bilingual(
                            "overlapper en anden periode med den samme bevillingslinje",
                            "overlaps another period with the same allocation")));
        }
        return overdrawn(allocation, paid, at, asked, self);
    }

    /** An allocation pays at most its full-time equivalents in hours. */
    private List<Violation> overdrawn(
            Allocations.Paying allocation, Funding paid, String at, Map<UUID, BigDecimal> asked, @Nullable UUID self) {
        BigDecimal limit = allocation.fte().multiply(config.normHoursPerFte()).setScale(2, RoundingMode.HALF_UP);
        BigDecimal before =
                asked.computeIfAbsent(paid.allocation(), allocationId -> staff.hoursPaidToOthers(allocationId, self));
        BigDecimal after = before.add(paid.hours());
        asked.put(paid.allocation(), after);
        return after.compareTo(limit) <= 0
                ? List.of()
                : List.of(Violation.at(
                        at + "/hoursPerYear",
                        MORE_THAN_ALLOCATED,
                        new Bilingual(
                                        "bevillingslinjen betaler %s om året, og med dette bliver det %s",
                                        "the allocation pays %s a year, and with this they come to %s")
                                .with(Noun.HOURS.count(limit), Noun.HOURS.count(after))));
    }
}
