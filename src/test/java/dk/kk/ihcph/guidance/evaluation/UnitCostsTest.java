package dk.kk.ihcph.guidance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.budget.status.YearCosts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCostsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final UnitCostFilter.CostPeriod YEAR =
            new UnitCostFilter.CostPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final List<YearCosts.OfAllocation> KF042 = List.of(
            line(Administration.BIF, Purpose.GUIDANCE, true, "623000.00"),
            line(Administration.KFF, Purpose.GUIDANCE, true, "580000.00"),
            line(Administration.KFF, Purpose.MANAGEMENT, true, "410000.00"),
            line(Administration.KFF, Purpose.ACTIVITIES, false, "50000.00"));

    @Test
    void dividesKf042By900ConsultationsAMonth() {
        List<UnitCostsView.UnitCostView> items = items(
                YEAR,
                CostBasis.BUDGET,
                output(CostUnit.CONSULTATION, Administration.BIF, "KEH", "4000"),
                output(CostUnit.CONSULTATION, Administration.KFF, "IH", "6800"));
        UnitCostsView.UnitCostView grant = item(items, CostUnit.CONSULTATION, CostScope.WHOLE_GRANT, null, null);
        assertThat(grant.numerator().amount()).isEqualTo("1663000.00");
        assertThat(grant.denominator().quantity()).isEqualTo("10800");
        assertThat(grant.amount()).isEqualTo("153.98");
        assertThat(item(items, CostUnit.CONSULTATION, CostScope.GUIDANCE_LINES, null, null)
                        .amount())
                .isEqualTo("111.39");
        assertThat(item(items, CostUnit.CONSULTATION, CostScope.GUIDANCE_LINES, Administration.BIF, null)
                        .amount())
                .isEqualTo("155.75");
    }

    @Test
    void saysNothingWhereThereIsNothingToDivideBy() {
        UnitCostsView.UnitCostView item =
                item(items(YEAR, CostBasis.BUDGET), CostUnit.EVENT, CostScope.ACTIVITY_LINES, null, null);
        assertThat(item.amount()).isNull();
        assertThat(item.numerator().amount()).isEqualTo("50000.00");
        assertThat(item.denominator().quantity()).isEqualTo("0");
    }

    @Test
    void tellsEventsBySeatsAndByThePeopleWhoCame() {
        List<UnitCostsView.UnitCostView> items = items(
                YEAR,
                CostBasis.BUDGET,
                output(CostUnit.EVENT, Administration.KFF, "IH", "4"),
                output(CostUnit.REGISTERED_SEAT, Administration.KFF, "IH", "344"),
                output(CostUnit.ATTENDED_SEAT, Administration.KFF, "IH", "120"));
        assertThat(item(items, CostUnit.EVENT, CostScope.ACTIVITY_LINES, null, null)
                        .amount())
                .isEqualTo("12500.00");
        assertThat(item(items, CostUnit.REGISTERED_SEAT, CostScope.ACTIVITY_LINES, null, null)
                        .amount())
                .isEqualTo("145.35");
        assertThat(item(items, CostUnit.ATTENDED_SEAT, CostScope.ACTIVITY_LINES, null, null)
                        .amount())
                .isEqualTo("416.67");
    }

    @Test
    void sendsTheMoneyOfEachAdministrationWhereItsHoursWere() {
        List<UnitCostsView.UnitCostView> items = items(
                YEAR,
                CostBasis.BUDGET,
                output(CostUnit.STAFFED_HOUR, Administration.BIF, "IH", "250"),
                output(CostUnit.STAFFED_HOUR, Administration.BIF, "KEH", "750"),
                output(CostUnit.STAFFED_HOUR, Administration.KFF, "IH", "1000"),
                output(CostUnit.CONSULTATION, Administration.BIF, "IH", "1000"),
                output(CostUnit.CONSULTATION, Administration.KFF, "IH", "5000"));
        UnitCostsView.UnitCostView house = item(items, CostUnit.CONSULTATION, CostScope.GUIDANCE_LINES, null, "IH");
        assertThat(house.numerator().amount()).isEqualTo("735750.00"); // 623,000 / 4 + 580,000
        assertThat(house.amount()).isEqualTo("122.63");
        assertThat(item(items, CostUnit.STAFFED_HOUR, CostScope.SALARY_LINES, null, "KEH")
                        .amount())
                .isEqualTo("623.00");
    }

    @Test
    void countsMonthsAndYearsByTheDaysThatThePeriodCovers() {
        UnitCostFilter.CostPeriod january =
                new UnitCostFilter.CostPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 16));
        YearCosts.OfAllocation line = new YearCosts.OfAllocation(
                UUID.randomUUID(),
                "KF042",
                Administration.BIF,
                Purpose.GUIDANCE,
                true,
                new BigDecimal("365000.00"),
                months("3100.00", "900.00"),
                months("31.00", "100.00"));
        assertThat(new PeriodCosts(january, CostBasis.SPENT, Map.of(2026, List.of(line)))
                        .of(CostScope.WHOLE_GRANT, null))
                .isEqualByComparingTo("1515");
        assertThat(new PeriodCosts(january, CostBasis.BUDGET, Map.of(2026, List.of(line)))
                        .of(CostScope.WHOLE_GRANT, null))
                .isEqualByComparingTo("15000");
    }

    @Test
    void linksTheRecordsBehindAFigure() {
        UnitCostsView.UnitCostView item = item(
                items(YEAR, CostBasis.SPENT),
                CostUnit.CONSULTATION,
                CostScope.GUIDANCE_LINES,
                Administration.BIF,
                null);
        assertThat(item.numerator().records())
                .containsExactly(
                        "/api/v1/postings?year=2026&administration=BIF",
                        "/api/v1/budget/status?year=2026&administration=BIF");
        assertThat(item.denominator().records())
                .containsExactly(
                        "/api/v1/consultations?status=RECORDED&from=2025-12-31T23:00:00Z&to=2026-12-31T23:00:00Z"
                                + "&administration=BIF");
    }

    /** However the hours lie: what the locations cost is what the lines cost, to within a rounding each. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void losesNoMoneyBetweenLocations(long seed) {
        Random random = new Random(seed);
        List<Output> hours = new ArrayList<>();
        for (String location : List.of("IH", "KEH", "POPUP")) {
            for (Administration administration : Administration.values()) {
                hours.add(output(
                        CostUnit.STAFFED_HOUR, administration, location, String.valueOf(1 + random.nextInt(2000))));
            }
        }
        BigDecimal located = items(YEAR, CostBasis.BUDGET, hours.toArray(Output[]::new)).stream()
                .filter(item -> item.location() != null && item.unit() == CostUnit.STAFFED_HOUR)
                .map(item -> item.numerator().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(located.subtract(new BigDecimal("1613000.00")).abs()).isLessThanOrEqualTo(new BigDecimal("0.02"));
    }

    private static List<UnitCostsView.UnitCostView> items(
            UnitCostFilter.CostPeriod period, CostBasis basis, Output... outputs) {
        return new UnitCosts(
                        new PeriodCosts(period, basis, Map.of(2026, KF042)),
                        List.of(outputs),
                        new RecordLinks(period, basis, null, ZONE))
                .items();
    }

    private static UnitCostsView.UnitCostView item(
            List<UnitCostsView.UnitCostView> items,
            CostUnit unit,
            CostScope scope,
            @Nullable Administration administration,
            @Nullable String location) {
        return items.stream()
                .filter(item -> item.unit() == unit
                        && item.scope() == scope
                        && item.administration() == administration
                        && Objects.equals(item.location(), location))
                .findFirst()
                .orElseThrow();
    }

    private static Output output(CostUnit unit, Administration administration, String location, String quantity) {
        return new Output(unit, administration, location, new BigDecimal(quantity));
    }

    private static YearCosts.OfAllocation line(
            Administration administration, Purpose purpose, boolean paysStaff, String adjusted) {
        return new YearCosts.OfAllocation(
                UUID.randomUUID(),
                "KF042",
                administration,
                purpose,
                paysStaff,
                new BigDecimal(adjusted),
                months(),
                months());
    }

    private static List<BigDecimal> months(String... given) {
        List<BigDecimal> months = new ArrayList<>(Collections.nCopies(12, BigDecimal.ZERO));
        for (int at = 0; at < given.length; at++) {
            months.set(at, new BigDecimal(given[at]));
        }
        return months;
    }
}
