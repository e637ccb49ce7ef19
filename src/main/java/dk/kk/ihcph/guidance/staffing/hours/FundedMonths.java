package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.budget.allocation.CommitmentService.MonthHours;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Divides a person's hours of a year among the allocations that fund the person. Each month is divided by the funded
 * hours of that month; no allocation pays more than it funds in the year; the rest is paid elsewhere. Worked hours are
 * paid before planned ones.
 */
final class FundedMonths {
    private static final int SCALE = 2;
    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(SCALE);

    private final Year year;
    private final Map<UUID, List<MonthHours>> paid = new TreeMap<>();

    FundedMonths(Year year) {
        this.year = year;
    }

    /**
     * Adds a person's year.
     *
     * @param months the hours account of the year, January to December
     */
    void add(StaffMember member, List<HoursFigures> months) {
        Map<UUID, BigDecimal> left = new TreeMap<>();
        member.hourDaysByAllocation(year.atDay(1), year.atDay(year.length()))
                .forEach((allocation, hourDays) -> left.put(
                        allocation, hourDays.divide(BigDecimal.valueOf(year.length()), SCALE, RoundingMode.HALF_UP)));
        for (Month month : Month.values()) {
            YearMonth days = year.atMonth(month);
            Map<UUID, BigDecimal> weights = member.hourDaysByAllocation(days.atDay(1), days.atEndOfMonth());
            weights.values().removeIf(weight -> weight.signum() == 0);
            HoursFigures hours = months.get(month.getValue() - 1);
            Map<UUID, BigDecimal> done = share(hours.accountedHours().subtract(hours.unconfirmedHours()), weights);
            share(hours.accountedHours(), weights).forEach((allocation, share) -> {
                BigDecimal taken = share.min(left.getOrDefault(allocation, NONE));
                BigDecimal worked = done.getOrDefault(allocation, NONE).min(taken);
                left.merge(allocation, taken.negate(), BigDecimal::add);
                add(allocation, new MonthHours(month.getValue(), worked, taken.subtract(worked)));
            });
        }
    }

    /** Divides hours by weights, with two decimals; the last share takes the rounding difference. */
    private static Map<UUID, BigDecimal> share(BigDecimal hours, Map<UUID, BigDecimal> weights) {
        Map<UUID, BigDecimal> shares = new TreeMap<>();
        BigDecimal total = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = hours;
        for (Iterator<Map.Entry<UUID, BigDecimal>> each = weights.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<UUID, BigDecimal> weight = each.next();
            BigDecimal share =
                    each.hasNext() ? hours.multiply(weight.getValue()).divide(total, SCALE, RoundingMode.DOWN) : rest;
            rest = rest.subtract(share);
            shares.put(weight.getKey(), share);
        }
        return shares;
    }

    private void add(UUID allocation, MonthHours more) {
        List<MonthHours> months = months(allocation);
        MonthHours before = months.get(more.month() - 1);
        months.set(
                more.month() - 1,
                new MonthHours(
                        more.month(),
                        before.worked().add(more.worked()),
                        before.planned().add(more.planned())));
    }

    /** Returns twelve months; all without hours if the allocation funds nobody any more. */
    private List<MonthHours> months(UUID allocation) {
        return paid.computeIfAbsent(allocation, none -> {
            List<MonthHours> months = new ArrayList<>();
            for (Month month : Month.values()) {
                months.add(new MonthHours(month.getValue(), NONE, NONE));
            }
            return months;
        });
    }

    List<MonthHours> of(UUID allocation) {
        return List.copyOf(months(allocation));
    }
}
