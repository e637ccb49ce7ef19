package dk.kk.ihcph.guidance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.budget.status.YearCosts;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.EventExpense;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.ShiftHours;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every krone stands once, whatever the ledger and the schedule. */
class ActivityCostsTest {
    private static final LocalPeriod YEAR = new LocalPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final List<CostPart> OF_SHIFTS =
            List.of(CostPart.CONSULTATIONS, CostPart.EVENTS, CostPart.PREPARATION);

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpToTheCostOfTheYear(long seed) {
        Random random = new Random(seed);
        CostBasis basis = random.nextBoolean() ? CostBasis.BUDGET : CostBasis.SPENT;
        List<YearCosts.OfAllocation> ledger = ledger(random);
        UnitCosts costs = costs(YEAR, basis, ledger, random);
        for (UnitCostsView.CostByActivity one : costs.byActivity()) {
            BigDecimal expected = ledger.stream()
                    .filter(line -> one.administration() == null || line.administration() == one.administration())
                    .map(line -> basis == CostBasis.BUDGET
                            ? line.adjusted()
                            : sum(line.spent()).add(sum(line.hours())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(one.amount()).isEqualByComparingTo(expected);
            assertThat(sum(one.parts().stream()
                            .map(UnitCostsView.CostOfPart::amount)
                            .toList()))
                    .isEqualByComparingTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpInAnyPeriod(long seed) {
        Random random = new Random(seed);
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(364));
        LocalPeriod period = new LocalPeriod(from, from.plusDays(1 + random.nextInt(300)));
        UnitCosts costs = costs(period, CostBasis.SPENT, ledger(random), random);
        List<UnitCostsView.CostByActivity> all = costs.byActivity();
        BigDecimal total = all.get(0).amount();
        assertThat(all.get(1).amount().add(all.get(2).amount())).isEqualByComparingTo(total);
        for (CostPart part : CostPart.values()) {
            assertThat(part(all.get(1), part)
                            .amount()
                            .add(part(all.get(2), part).amount()))
                    .isEqualByComparingTo(part(all.get(0), part).amount());
        }
        all.forEach(one -> assertThat(sum(one.parts().stream()
                        .map(UnitCostsView.CostOfPart::amount)
                        .toList()))
                .isEqualByComparingTo(one.amount()));
        assertThat(costs.ratios().get(0).ratio()).isEqualTo(PlainRatio.WHOLE_GRANT_PER_CONSULTATION);
        assertThat(costs.ratios().get(0).numerator().amount()).isEqualByComparingTo(total);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void loadsActivitiesWithTheWholeCost(long seed) {
        Random random = new Random(seed);
        UnitCosts costs = costs(YEAR, CostBasis.SPENT, ledger(random), random);
        BigDecimal loaded = BigDecimal.ZERO;
        for (UnitCostsView.UnitCostView item : costs.items()) {
            if (item.administration() == null
                    && item.location() == null
                    && (item.unit() == CostUnit.CONSULTATION || item.unit() == CostUnit.ATTENDED_SEAT)) {
                BigDecimal amount = item.numerator().loadedAmount();
                if (amount == null) {
                    assertThat(quantity(costs, CostUnit.STAFFED_HOUR)).isEqualByComparingTo("0");
                    return;
                }
                loaded = loaded.add(amount);
            }
        }
        assertThat(loaded).isEqualByComparingTo(costs.byActivity().get(0).amount());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNoMoneyBetweenLocations(long seed) {
        Random random = new Random(seed);
        UnitCosts costs = costs(YEAR, CostBasis.SPENT, ledger(random), random);
        BigDecimal located = BigDecimal.ZERO;
        BigDecimal inAll = BigDecimal.ZERO;
        for (UnitCostsView.UnitCostView item : costs.items()) {
            if (item.unit() == CostUnit.STAFFED_HOUR && item.administration() == null) {
                if (item.location() == null) {
                    inAll = item.numerator().directAmount();
                } else {
                    located = located.add(item.numerator().directAmount());
                }
            }
        }
        assertThat(located).isEqualByComparingTo(inAll);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dividesAnAmountToTheOre(long seed) {
        Random random = new Random(seed);
        BigDecimal amount = amount(random);
        List<BigDecimal> weights = new ArrayList<>();
        for (int count = 1 + random.nextInt(20); count > 0; count--) {
            weights.add(random.nextInt(4) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(10_000)));
        }
        List<BigDecimal> shares = Shares.of(amount, weights);
        assertThat(sum(shares)).isEqualByComparingTo(amount);
        BigDecimal total = sum(weights);
        for (int at = 0; at < weights.size() && total.signum() > 0; at++) {
            BigDecimal exact = amount.multiply(weights.get(at)).divide(total, 10, RoundingMode.HALF_UP);
            assertThat(shares.get(at).subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }

    @Test
    void letsTheOtherAdministrationCarryTheOverheadOfOneThatServedNobody() {
        List<LineCost> lines = List.of(
                guidance(Administration.BIF, "1000.00"),
                guidance(Administration.KFF, "500.00"),
                new LineCost(
                        Administration.KFF,
                        Purpose.MANAGEMENT,
                        new BigDecimal("90.00"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO));
        ActivityCosts costs = new ActivityCosts(
                lines, List.of(new ShiftHours(Administration.BIF, CostPart.EVENTS, "IH", new BigDecimal("5"))));
        assertThat(costs.of(CostCell::isDirectTime, CostCell::amount)).isEqualByComparingTo("500");
        // 500 of its own unused hours, 500 of KFF's and 90 of management
        assertThat(costs.of(CostCell::isDirectTime, CostCell::overhead)).isEqualByComparingTo("1090");
    }

    private static LineCost guidance(Administration administration, String amount) {
        return new LineCost(
                administration,
                Purpose.GUIDANCE,
                new BigDecimal(amount),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.TEN);
    }

    private static UnitCosts costs(
            LocalPeriod period, CostBasis basis, List<YearCosts.OfAllocation> ledger, Random random) {
        List<EventExpense> expenses = new ArrayList<>();
        for (YearCosts.OfAllocation line : ledger) {
            for (int count = random.nextInt(4); count > 0; count--) {
                expenses.add(new EventExpense(
                        line.allocation(),
                        basis == CostBasis.BUDGET ? null : 1 + random.nextInt(12),
                        random.nextBoolean() ? CostPart.EVENTS : CostPart.CONSULTATIONS,
                        basis == CostBasis.BUDGET ? amount(random).abs() : amount(random)));
            }
        }
        List<ShiftHours> hours = new ArrayList<>();
        for (Administration administration : Administration.values()) {
            for (String location : List.of("IH", "KEH", "POPUP")) {
                for (CostPart part : OF_SHIFTS) {
                    if (random.nextInt(3) == 0) {
                        hours.add(new ShiftHours(
                                administration, part, location, BigDecimal.valueOf(1 + random.nextInt(200_000), 3)));
                    }
                }
            }
        }
        return new UnitCosts(
                new ActivityCosts(new PeriodCosts(period, basis, expenses).lines(Map.of(2026, ledger)), hours),
                List.of(),
                new RecordLinks(period, basis, null, ZoneId.of("Europe/Copenhagen")));
    }

    private static List<YearCosts.OfAllocation> ledger(Random random) {
        List<YearCosts.OfAllocation> ledger = new ArrayList<>();
        for (int count = random.nextInt(8); count >= 0; count--) {
            List<BigDecimal> spent = new ArrayList<>();
            List<BigDecimal> hours = new ArrayList<>();
            for (int month = 0; month < 12; month++) {
                spent.add(amount(random));
                hours.add(amount(random).abs());
            }
            ledger.add(new YearCosts.OfAllocation(
                    UUID.randomUUID(),
                    "KF042",
                    random.nextBoolean() ? Administration.BIF : Administration.KFF,
                    purpose(random),
                    random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(300_000), 2) : BigDecimal.ZERO,
                    amount(random),
                    spent,
                    hours));
        }
        return ledger;
    }

    private static @Nullable Purpose purpose(Random random) {
        int at = random.nextInt(Purpose.values().length + 1);
        return at == Purpose.values().length ? null : Purpose.values()[at];
    }

    /** Returns an amount to the øre, below zero in one case of eight. */
    private static BigDecimal amount(Random random) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(90_000_000), 2);
        return random.nextInt(8) == 0 ? amount.negate() : amount;
    }

    private static BigDecimal quantity(UnitCosts costs, CostUnit unit) {
        return costs.items().stream()
                .filter(item -> item.unit() == unit)
                .findFirst()
                .orElseThrow()
                .denominator()
                .quantity();
    }

    private static UnitCostsView.CostOfPart part(UnitCostsView.CostByActivity cost, CostPart part) {
        return cost.parts().stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
