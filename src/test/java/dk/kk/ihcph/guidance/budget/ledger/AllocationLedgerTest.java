package dk.kk.ihcph.guidance.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.HourlyPrices;
import dk.kk.ihcph.guidance.budget.TestPrices;
import dk.kk.ihcph.guidance.budget.forecast.ForecastBasis;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverrideView;
import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import dk.kk.ihcph.guidance.budget.status.Light;
import dk.kk.ihcph.guidance.budget.status.Thresholds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The guidance line of BIF: 623,000 DKK, one FTE, 1,263 hours at 493.27 DKK. */
class AllocationLedgerTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final HourlyPrices PRICES = TestPrices.byDefault();
    private static final UUID EVENT = UUID.fromString("0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a");

    /** In the midst of May: four months are over. */
    private final Horizon may = horizon("2026-05-14T10:00:00Z");

    private final AllocationLedger ledger = new AllocationLedger(new AllocationFacts(
            UUID.randomUUID(),
            "KF042",
            "1 årsværk til personlig vejledning (BIF)",
            new AllocationFacts.Owner(Administration.BIF, Committee.BIU, "3510"),
            Direction.EXPENDITURE,
            BigDecimal.ONE,
            amount("623000.00")));

    static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }

    private static Horizon horizon(String asOf) {
        return Horizon.at(Instant.parse(asOf), 2026, ZONE);
    }

    private Figures figures(Horizon horizon) {
        return ledger.figures(horizon, ForecastMethod.PLAN, false, PRICES);
    }

    private BigDecimal forecast(Horizon horizon, ForecastMethod method, boolean asked) {
        return ledger.figures(horizon, method, asked, PRICES)
                .outcome()
                .expected()
                .sum();
    }

    private void spend(int period, String amount) {
        ledger.post(period, null, null, amount(amount));
    }

    @Test
    void knowsHowFarTheYearHasComeByTheLocalDay() {
        assertThat(may.complete()).isEqualTo(4);
        assertThat(horizon("2025-12-31T22:59:59Z").complete()).isZero();
        assertThat(horizon("2026-01-31T22:59:59Z").complete()).isZero();
        assertThat(horizon("2026-01-31T23:00:00Z").complete()).isEqualTo(1);
        assertThat(horizon("2026-12-31T22:59:59Z").ended()).isFalse();
        assertThat(horizon("2026-12-31T23:00:00Z").ended()).isTrue();
    }

    @Test
    void plansEvenTwelfthsThatAddUpToTheAdjustedAmount() {
        ledger.adjust(amount("-0.01"), Instant.parse("2026-03-01T10:00:00Z"));
        Months plan = figures(may).planned();
        assertThat(plan.sum()).isEqualTo("622999.99");
        assertThat(plan.of(1)).isEqualTo("51916.67");
        assertThat(plan.of(2)).isEqualTo("51916.66");
    }

    @Test
    void spreadsWhatWasDecidedAfterAPlanOverTheMonthsThatWereNotOver() {
        ledger.plan(Months.only(1, amount("623000.00")), Instant.parse("2026-01-10T10:00:00Z"));
        ledger.adjust(amount("900.00"), Instant.parse("2026-04-30T22:30:00Z")); // May by local time
        ledger.adjust(amount("7.00"), Instant.parse("2026-01-05T10:00:00Z")); // known to who planned
        Months plan = figures(may).planned();
        assertThat(plan.of(1)).isEqualTo("623000.00");
        assertThat(plan.of(4)).isEqualTo("0.00");
        assertThat(plan.of(5)).isEqualTo("112.50");
        assertThat(plan.of(12)).isEqualTo("112.50");
    }

    @Test
    void chargesAllHoursOfTheLineExactlyItsAmount() {
        for (int month = 1; month <= 12; month++) {
            ledger.commitHours(month, amount("100.25"), amount("5.00"));
        }
        Figures figures = figures(may);
        assertThat(figures.committed().hours().sum()).isEqualTo("623000.00");
        assertThat(figures.committed().hours().of(1)).isEqualTo("51916.67");
        assertThat(figures.remaining()).isEqualTo("0.00");
        assertThat(figures.hours().funded()).isEqualTo("1263.00");
        assertThat(figures.hours().worked()).isEqualTo("1203.00");
        assertThat(figures.hours().planned()).isEqualTo("60.00");
    }

    @Test
    void countsHoursNoMoreOnceTheirSalaryIsPostedAndAgainWhenThatIsReversed() {
        ledger.commitHours(1, amount("100"), amount("0"));
        ledger.commitHours(2, amount("100"), amount("0"));
        assertThat(figures(may).committed().hours().of(1)).isEqualTo("49327.00");

        ledger.post(2, 1, null, amount("50000.00"));
        assertThat(figures(may).committed().hours().of(1)).isEqualTo("0.00");
        assertThat(figures(may).committed().hours().of(2)).isEqualTo("49327.00");

        ledger.post(3, 1, null, amount("-50000.00"));
        assertThat(figures(may).committed().hours().sum()).isEqualTo("98654.00");
    }

    @Test
    void commitsOfAnEventWhatIsNotPostedForIt() {
        ledger.commitEvent(EVENT, amount("20000.00"));
        assertThat(figures(may).committed().events().of(5)).isEqualTo("20000.00");
        ledger.post(4, null, EVENT, amount("15000.00"));
        assertThat(figures(may).committed().events().sum()).isEqualTo("5000.00");
        ledger.post(4, null, EVENT, amount("9000.00"));
        assertThat(figures(may).committed().events().sum()).isEqualTo("0.00");
        ledger.post(5, null, UUID.randomUUID(), amount("1.00"));
        assertThat(figures(may).spent().sum()).isEqualTo("24001.00");
    }

    @Test
    void forecastsByTheRunRateOrByThePlanOfTheRest() {
        spend(1, "60000.00");
        spend(2, "60000.00");
        spend(5, "10000.00"); // not over, so not counted
        ledger.commitHours(3, amount("100"), amount("0")); // 49,327 DKK whose salary is to come
        ledger.commitEvent(EVENT, amount("20000.00"));
        Figures figures = figures(may);
        assertThat(figures.outcome().runRate()).isEqualTo("507981.00"); // 169,327 / 4 x 12
        assertThat(figures.outcome().byPlan()).isEqualTo("584660.33"); // 169,327 + 8 twelfths of 623,000
        assertThat(figures.outcome().expected().sum())
                .isEqualTo(figures.outcome().byPlan());
        assertThat(forecast(may, ForecastMethod.RUN_RATE, true))
                .isEqualTo(figures.outcome().runRate());
        assertThat(figures.outcome().expected().through(4)).isEqualTo("169327.00");
        assertThat(figures.deviation()).isEqualTo("-38339.67");
    }

    private static AllocationLedger activities(String adopted) {
        return new AllocationLedger(new AllocationFacts(
                UUID.randomUUID(),
                "KF042",
                "Aktivitetsmidler",
                new AllocationFacts.Owner(Administration.KFF, Committee.KFU, "1060"),
                Direction.EXPENDITURE,
                BigDecimal.ZERO,
                amount(adopted)));
    }

    private static Figures figures(AllocationLedger line, String asOf) {
        return line.figures(horizon(asOf), ForecastMethod.PLAN, false, PRICES);
    }

    @Test
    void forecastsAtLeastWhatIsCommitted() {
        AllocationLedger line = activities("50000.00");
        line.commitEvent(EVENT, amount("80000.00"));
        for (ForecastMethod method : ForecastMethod.values()) {
            Figures november = line.figures(horizon("2026-11-29T10:00:00Z"), method, true, PRICES);
            assertThat(november.outcome().expected().sum()).isEqualTo("80000.00");
            assertThat(november.deviation()).isEqualTo("30000.00");
            assertThat(november.remaining()).isEqualTo("-30000.00");
        }
    }

    /** What is committed is a part of the plan of the rest of the year, and not added to it. */
    @Test
    void forecastsThePlanOfActivitiesWhereItCoversTheCommittedEvents() {
        AllocationLedger line = activities("50000.00");
        line.commitEvent(EVENT, amount("20000.00"));
        assertThat(figures(line, "2026-01-14T10:00:00Z").outcome().expected().sum())
                .isEqualTo("50000.00");
        assertThat(figures(line, "2026-12-14T10:00:00Z").outcome().expected().sum())
                .isEqualTo("20000.00");
    }

    @Test
    void forecastsTheLargerOfPlanAndPlannedShiftsInEachMonth() {
        ledger.commitHours(9, amount("0"), amount("150")); // 73,990.50 DKK; the plan of a month has 51,916.67
        ledger.commitHours(10, amount("0"), amount("50"));
        assertThat(figures(may).outcome().expected().of(9)).isEqualTo("73990.50");
        assertThat(figures(may).outcome().expected().of(10)).isEqualTo("51916.67");
    }

    @Test
    void expectsTheRestOfASalaryThatIsPostedInPart() {
        ledger.commitHours(4, amount("100"), amount("0")); // 49,327 DKK
        ledger.post(4, 4, null, amount("20000.00"));
        assertThat(figures(may).committed().hours().of(4)).isEqualTo("29327.00");
        assertThat(figures(may).complete().get(3)).isFalse();
        // Two months after April no salary of it is still to come: the guide was cheaper than the budget.
        assertThat(figures(horizon("2026-06-30T10:00:00Z")).committed().hours().of(4))
                .isEqualTo("29327.00");
        Figures july = figures(horizon("2026-07-01T10:00:00Z"));
        assertThat(july.committed().hours().of(4)).isEqualTo("0.00");
        assertThat(july.complete().get(3)).isTrue();
        ledger.post(5, 4, null, amount("29327.00"));
        assertThat(figures(may).complete().get(3)).isTrue();
    }

    @Test
    void countsASalaryInTheMonthThatItPays() {
        ledger.post(5, 4, null, amount("51916.67"));
        assertThat(figures(may).outcome().expected().of(4)).isEqualTo("51916.67");
        assertThat(figures(may).outcome().byPlan()).isEqualTo("467250.00");
        assertThat(figures(may).spent().of(5)).isEqualTo("51916.67");
    }

    @Test
    void carriesTheDeviationToDateOnByItsCredibility() {
        for (int month = 1; month <= 2; month++) {
            ledger.post(month + 1, month, null, amount("46725.00")); // a tenth less than planned
        }
        // Two complete months: the rest costs 1 - 2 / 6 x 10 % of its plan. March and April are not posted at all.
        assertThat(forecast(may, ForecastMethod.CREDIBILITY, true)).isEqualTo("494938.89");
    }

    @Test
    void givesARangeThatNarrowsAsTheYearBecomesKnown() {
        for (int month = 1; month <= 10; month++) {
            ledger.post(month, month, null, amount("51916.66"));
        }
        Figures january = figures(horizon("2026-01-10T10:00:00Z"));
        BigDecimal whole = january.outcome().expected().sum();
        assertThat(january.outcome().range().low(whole)).isEqualTo("548240.00");
        assertThat(january.outcome().range().high(whole)).isEqualTo("660380.00");
        Figures november = figures(horizon("2026-11-10T10:00:00Z"));
        BigDecimal almost = november.outcome().expected().sum();
        assertThat(almost.subtract(november.outcome().range().low(almost))).isEqualTo("12460.00");
    }

    @Test
    void forecastsThePlanBeforeAMonthIsOver() {
        spend(1, "600000.00");
        for (ForecastMethod method : ForecastMethod.values()) {
            assertThat(forecast(horizon("2026-01-31T10:00:00Z"), method, true)).isEqualTo("623000.00");
            assertThat(forecast(horizon("2025-06-01T10:00:00Z"), method, true)).isEqualTo("623000.00");
        }
    }

    @Test
    void expectsOfAYearThatHasEndedWhatWasSpentAndIsCommitted() {
        spend(12, "500000.00");
        ledger.commitEvent(EVENT, amount("1000.00"));
        ledger.override(override("1.00"));
        for (ForecastMethod method : ForecastMethod.values()) {
            assertThat(forecast(horizon("2027-01-15T10:00:00Z"), method, false)).isEqualTo("501000.00");
        }
        assertThat(ledger.basis(horizon("2027-01-15T10:00:00Z"), ForecastMethod.PLAN, false))
                .isEqualTo(ForecastBasis.PLAN);
    }

    private static ForecastOverrideView override(String amount) {
        return new ForecastOverrideView(amount(amount), "Vakance", "Controller", LocalDate.of(2026, 5, 1));
    }

    @Test
    void takesTheWordOfWhoKnowsBetterUnlessAMethodIsAskedFor() {
        spend(1, "60000.00");
        ledger.override(override("600000.00"));
        Figures figures = figures(may);
        assertThat(figures.outcome().expected().sum()).isEqualTo("600000.00");
        assertThat(figures.outcome().expected().of(5)).isEqualTo("67500.00");
        assertThat(figures.outcome().byPlan()).isEqualTo("475333.33");
        assertThat(ledger.basis(may, ForecastMethod.PLAN, false)).isEqualTo(ForecastBasis.MANUAL);
        assertThat(forecast(may, ForecastMethod.RUN_RATE, true)).isEqualTo("180000.00");
        assertThat(ledger.basis(may, ForecastMethod.RUN_RATE, true)).isEqualTo(ForecastBasis.RUN_RATE);
    }

    @Test
    void changesTheLightAtTheExactDeviation() {
        Thresholds thresholds = new Thresholds(BigDecimal.valueOf(2), BigDecimal.valueOf(5));
        BigDecimal adjusted = amount("623000.00");
        assertThat(thresholds.of(amount("12459.99"), adjusted)).isEqualTo(Light.GREEN);
        assertThat(thresholds.of(amount("-12460.00"), adjusted)).isEqualTo(Light.YELLOW);
        assertThat(thresholds.of(amount("31149.99"), adjusted)).isEqualTo(Light.YELLOW);
        assertThat(thresholds.of(amount("-31150.00"), adjusted)).isEqualTo(Light.RED);
        assertThat(thresholds.of(amount("31150.00"), adjusted.negate())).isEqualTo(Light.RED);
        assertThat(thresholds.of(amount("0.00"), amount("0.00"))).isEqualTo(Light.GREEN);
        assertThat(thresholds.of(amount("0.01"), amount("0.00"))).isEqualTo(Light.RED);
    }
}
