package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.ShiftHours;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Distributes the cost of a period over activities and overhead, each krone once, by time-driven activity-based costing
 * (Kaplan and Anderson 2004, "Time-Driven Activity-Based Costing", Harvard Business Review 82(11), 131-138).
 *
 * <p>An hour of an administration's guides costs its guidance lines divided by the hours that these fund (the practical
 * capacity), or by the hours worked if those are more. Shifts at the desk and at pop-ups cost consultations, shifts at
 * events cost events, by their hours. Hours that are funded and not used are a part of their own. Expenses that name an
 * event are added to its activity. Everything else is overhead.
 *
 * <p>Activities carry the overhead in a second step, by their hours: those of an administration its preparation and
 * unused capacity, those of both the rest, because management serves both.
 */
final class ActivityCosts {
    private final List<LineCost> lines;
    private final List<CostCell> cells;

    ActivityCosts(List<LineCost> lines, List<ShiftHours> hours) {
        this.lines = lines;
        List<CostCell> own = new ArrayList<>();
        for (Administration administration : Administration.values()) {
            own.addAll(timeCosts(
                    administration,
                    hours.stream()
                            .filter(one -> one.administration() == administration)
                            .toList()));
            own.addAll(otherCosts(administration));
        }
        this.cells = carryingOverhead(own);
    }

    private List<CostCell> timeCosts(Administration administration, List<ShiftHours> shifts) {
        Predicate<LineCost> guidance = guidanceOf(administration);
        BigDecimal used = shifts.stream().map(ShiftHours::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unused = capacity(guidance).subtract(used).max(BigDecimal.ZERO);
        List<BigDecimal> shares = Shares.of(
                sum(guidance, LineCost::untraced),
                Stream.concat(shifts.stream().map(ShiftHours::hours), Stream.of(unused))
                        .toList());
        List<CostCell> costs = new ArrayList<>();
        for (int at = 0; at < shifts.size(); at++) {
            ShiftHours shift = shifts.get(at);
            costs.add(CostCell.ofTime(administration, shift.part(), shift.location(), shift.hours(), shares.get(at)));
        }
        costs.add(CostCell.ofTime(administration, CostPart.UNUSED_CAPACITY, "", unused, shares.get(shifts.size())));
        return costs;
    }

    private List<CostCell> otherCosts(Administration administration) {
        Predicate<LineCost> its = line -> line.administration() == administration;
        return List.of(
                CostCell.ofOther(administration, CostPart.CONSULTATIONS, sum(its, LineCost::onPopUps)),
                CostCell.ofOther(administration, CostPart.EVENTS, sum(its, LineCost::onEvents)),
                CostCell.ofOther(administration, CostPart.MANAGEMENT, untraced(its, Purpose.MANAGEMENT)),
                CostCell.ofOther(administration, CostPart.ACTIVITY_MONEY, untraced(its, Purpose.ACTIVITIES)),
                CostCell.ofOther(administration, CostPart.OTHER, untraced(its, null)));
    }

    private BigDecimal untraced(Predicate<LineCost> counted, @Nullable Purpose purpose) {
        return sum(counted.and(line -> line.purpose() == purpose), LineCost::untraced);
    }

    private static Predicate<LineCost> guidanceOf(@Nullable Administration administration) {
        return line -> line.purpose() == Purpose.GUIDANCE
                && (administration == null || line.administration() == administration);
    }

    /** Lets the activities carry the overhead. An administration whose guides served nobody has it carried by the other. */
    private static List<CostCell> carryingOverhead(List<CostCell> own) {
        List<CostCell> carrying = own;
        BigDecimal common = overhead(own, cell -> !cell.part().isCarriedByItsAdministration());
        for (Administration administration : Administration.values()) {
            Predicate<CostCell> its = cell -> cell.administration() == administration;
            BigDecimal overhead = overhead(own, its.and(cell -> cell.part().isCarriedByItsAdministration()));
            if (own.stream().anyMatch(its.and(CostCell::isDirectTime))) {
                carrying = spread(overhead, carrying, its);
            } else {
                common = common.add(overhead);
            }
        }
        return spread(common, carrying, cell -> true);
    }

    private static BigDecimal overhead(List<CostCell> cells, Predicate<CostCell> counted) {
        return cells.stream()
                .filter(cell -> !cell.part().isDirect())
                .filter(counted)
                .map(CostCell::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Spreads overhead over the activities among these cells, by their hours. */
    private static List<CostCell> spread(BigDecimal overhead, List<CostCell> cells, Predicate<CostCell> carriers) {
        Predicate<CostCell> carries = carriers.and(CostCell::isDirectTime);
        if (cells.stream().noneMatch(carries)) {
            return cells;
        }
        List<BigDecimal> shares = Shares.of(
                overhead,
                cells.stream()
                        .map(cell -> carries.test(cell) ? cell.hours() : BigDecimal.ZERO)
                        .toList());
        List<CostCell> spread = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            spread.add(cells.get(at).carrying(shares.get(at)));
        }
        return spread;
    }

    /** Returns whether the overhead is carried; not where no guide served anybody. */
    boolean carriesOverhead() {
        return cells.stream().anyMatch(CostCell::isDirectTime);
    }

    /** Returns the locations where guides served somebody. */
    SortedSet<String> staffedLocations() {
        return cells.stream()
                .filter(CostCell::isDirectTime)
                .map(CostCell::location)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the sum of a figure over the cells that count. */
    BigDecimal of(Predicate<CostCell> counted, Function<CostCell, BigDecimal> figure) {
        return cells.stream().filter(counted).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the cost of the lines that count. */
    BigDecimal ofLines(Predicate<LineCost> counted) {
        return sum(counted, LineCost::amount);
    }

    /** Returns the hours that guidance lines fund; null means both administrations. */
    BigDecimal capacity(@Nullable Administration administration) {
        return capacity(guidanceOf(administration));
    }

    private BigDecimal capacity(Predicate<LineCost> counted) {
        return sum(counted, LineCost::hours);
    }

    private BigDecimal sum(Predicate<LineCost> counted, Function<LineCost, BigDecimal> figure) {
        return lines.stream().filter(counted).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
