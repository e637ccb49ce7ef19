package dk.kk.ihcph.guidance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.budget.status.YearCosts;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.EventExpense;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.Output;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.ShiftHours;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitCostsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalPeriod YEAR = new LocalPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final YearCosts.OfAllocation ACTIVITIES =
            line(Administration.KFF, Purpose.ACTIVITIES, "0", "50000.00");
    private static final List<YearCosts.OfAllocation> KF042 = List.of(
            line(Administration.BIF, Purpose.GUIDANCE, "1263.00", "623000.00"),
            line(Administration.KFF, Purpose.GUIDANCE, "1263.00", "580000.00"),
            line(Administration.KFF, Purpose.MANAGEMENT, "631.50", "410000.00"),
            ACTIVITIES);

    /**
     * The year of an independent review, on the budget of KF042: whole grant by consultations 150 DKK and again by attended
     * seats 5,507 DKK; a staffed hour 753 DKK in International House and 528 DKK in Erhvervshuset, because the costs of
     * management followed the hours of KFF.
     */
    private static final PeriodRecords REVIEWED = new PeriodRecords(
            List.of(
                    output(CostUnit.CONSULTATION, Administration.BIF, "IH", "1500"),
                    output(CostUnit.CONSULTATION, Administration.BIF, "KEH", "3500"),
                    output(CostUnit.CONSULTATION, Administration.KFF, "IH", "6087"),
                    output(CostUnit.PERSON_GUIDED, Administration.BIF, "IH", "1800"),
                    output(CostUnit.PERSON_GUIDED, Administration.BIF, "KEH", "4000"),
                    output(CostUnit.PERSON_GUIDED, Administration.KFF, "IH", "8200"),
                    output(CostUnit.EVENT, Administration.KFF, "IH", "10"),
                    output(CostUnit.REGISTERED_SEAT, Administration.KFF, "IH", "860"),
                    output(CostUnit.ATTENDED_SEAT, Administration.KFF, "IH", "302")),
            List.of(
                    hours(Administration.BIF, CostPart.CONSULTATIONS, "IH", "372"),
                    hours(Administration.BIF, CostPart.CONSULTATIONS, "KEH", "773"),
                    hours(Administration.BIF, CostPart.EVENTS, "IH", "35"),
                    hours(Administration.KFF, CostPart.CONSULTATIONS, "IH", "1158"),
                    hours(Administration.KFF, CostPart.EVENTS, "IH", "35")),
            List.of(new EventExpense(ACTIVITIES.allocation(), null, CostPart.EVENTS, new BigDecimal("38000.00"))));

    @Test
    void dividesKf042By900ConsultationsAMonthAsItsNoteDoes() {
        UnitCosts costs = costs(
                YEAR,
                CostBasis.BUDGET,
                new PeriodRecords(
                        List.of(
                                output(CostUnit.CONSULTATION, Administration.BIF, "KEH", "4000"),
                                output(CostUnit.CONSULTATION, Administration.KFF, "IH", "6800"),
                                output(CostUnit.PERSON_GUIDED, Administration.BIF, "KEH", "5000"),
                                output(CostUnit.PERSON_GUIDED, Administration.KFF, "IH", "8500")),
                        List.of(),
                        List.of()));
        UnitCostsView.PlainRatioView grant = ratio(costs, PlainRatio.WHOLE_GRANT_PER_CONSULTATION, null);
        assertThat(grant.numerator().amount()).isEqualTo("1663000.00");
        assertThat(grant.denominator().quantity()).isEqualTo("10800");
        assertThat(grant.amount()).isEqualTo("153.98");
        assertThat(ratio(costs, PlainRatio.GUIDANCE_LINES_PER_CONSULTATION, null)
                        .amount())
                .isEqualTo("111.39");
        assertThat(ratio(costs, PlainRatio.GUIDANCE_LINES_PER_CONSULTATION, Administration.BIF)
                        .amount())
                .isEqualTo("155.75");
        assertThat(ratio(costs, PlainRatio.WHOLE_GRANT_PER_PERSON_GUIDED, null).amount())
                .isEqualTo("123.19");
    }

    @Test
    void chargesEachKroneOnce() {
        UnitCosts costs = costs(YEAR, CostBasis.BUDGET, REVIEWED);
        assertThat(ratio(costs, PlainRatio.WHOLE_GRANT_PER_CONSULTATION, null).amount())
                .isEqualTo("150.00");
        UnitCostsView.UnitCostView consultation = item(costs, CostUnit.CONSULTATION, null, null);
        UnitCostsView.UnitCostView seat = item(costs, CostUnit.ATTENDED_SEAT, null, null);
        assertThat(consultation.direct()).isEqualTo("98.91");
        assertThat(consultation.loaded()).isEqualTo("142.24");
        assertThat(seat.direct()).isEqualTo("236.22"); // was 5,506.62: the whole grant by 302 seats
        assertThat(seat.loaded()).isEqualTo("284.58");
        assertThat(Objects.requireNonNull(consultation.numerator().loadedAmount())
                        .add(Objects.requireNonNull(seat.numerator().loadedAmount())))
                .isEqualTo("1663000.00");
        assertThat(item(costs, CostUnit.PERSON_GUIDED, null, null).direct()).isEqualTo("78.33");
        assertThat(item(costs, CostUnit.REGISTERED_SEAT, null, null).direct()).isEqualTo("82.95");
        assertThat(item(costs, CostUnit.EVENT, null, null).direct()).isEqualTo("7133.73");
    }

    @Test
    void showsOverheadApartFromActivities() {
        UnitCosts costs = costs(YEAR, CostBasis.BUDGET, REVIEWED);
        UnitCostsView.CostByActivity both = costs.byActivity().get(0);
        assertThat(both.administration()).isNull();
        assertThat(both.amount()).isEqualTo("1663000.00");
        assertThat(both.capacity().hours()).isEqualTo("2526.00");
        assertThat(both.capacity().usedHours()).isEqualTo("2373.00");
        assertThat(part(both, CostPart.EVENTS).otherCost()).isEqualTo("38000.00");
        assertThat(part(both, CostPart.PREPARATION).amount()).isEqualTo("0.00");
        assertThat(part(both, CostPart.UNUSED_CAPACITY).amount()).isEqualTo("73087.09");
        assertThat(part(both, CostPart.MANAGEMENT).amount()).isEqualTo("410000.00");
        assertThat(part(both, CostPart.MANAGEMENT).loadedAmount()).isNull();
        assertThat(part(both, CostPart.ACTIVITY_MONEY).amount()).isEqualTo("12000.00");
        UnitCostsView.CostByActivity bif = costs.byActivity().get(1);
        assertThat(bif.amount()).isEqualTo("623000.00");
        assertThat(bif.capacity().hourlyRate()).isEqualTo("493.27");
        assertThat(part(bif, CostPart.UNUSED_CAPACITY).hours()).isEqualTo("83.00");
    }

    @Test
    void ranksLocationsByTheirOwnHours() {
        UnitCosts costs = costs(YEAR, CostBasis.BUDGET, REVIEWED);
        assertThat(ratio(costs, PlainRatio.GUIDANCE_LINES_PER_STAFFED_HOUR, Administration.BIF)
                        .amount())
                .isEqualTo("527.97");
        assertThat(ratio(costs, PlainRatio.GUIDANCE_LINES_PER_STAFFED_HOUR, Administration.KFF)
                        .amount())
                .isEqualTo("486.17");
        UnitCostsView.UnitCostView house = item(costs, CostUnit.STAFFED_HOUR, null, "IH"); // was 753
        UnitCostsView.UnitCostView other = item(costs, CostUnit.STAFFED_HOUR, null, "KEH"); // was 528
        assertThat(house.denominator().quantity()).isEqualTo("1600.00");
        assertThat(house.direct()).isEqualTo("467.88");
        assertThat(other.direct()).isEqualTo("493.27");
        assertThat(house.loaded()).isEqualTo("674.64");
        assertThat(other.loaded()).isEqualTo("705.80");
    }

    @Test
    void costsAnHourLessWhereGuidesWorkMoreThanIsFunded() {
        UnitCosts costs = costs(
                YEAR,
                CostBasis.BUDGET,
                new PeriodRecords(
                        List.of(),
                        List.of(
                                hours(Administration.BIF, CostPart.CONSULTATIONS, "KEH", "1500"),
                                hours(Administration.BIF, CostPart.PREPARATION, "KEH", "500")),
                        List.of()));
        UnitCostsView.CostByActivity bif = costs.byActivity().get(1);
        assertThat(bif.capacity().hourlyRate()).isEqualTo("311.50");
        assertThat(part(bif, CostPart.CONSULTATIONS).amount()).isEqualTo("467250.00");
        assertThat(part(bif, CostPart.PREPARATION).amount()).isEqualTo("155750.00");
        assertThat(part(bif, CostPart.UNUSED_CAPACITY).amount()).isEqualTo("0.00");
    }

    @Test
    void dividesEventsOfBothAdministrationsSoThatTheirSharesAddUp() {
        UnitCosts costs = costs(YEAR, CostBasis.BUDGET, REVIEWED);
        assertThat(item(costs, CostUnit.ATTENDED_SEAT, Administration.BIF, null)
                        .denominator()
                        .quantity())
                .isEqualTo("302");
        assertThat(item(costs, CostUnit.ATTENDED_SEAT, Administration.BIF, null).direct())
                .isEqualTo("57.17");
        assertThat(item(costs, CostUnit.ATTENDED_SEAT, Administration.KFF, null).direct())
                .isEqualTo("179.05");
    }

    @Test
    void saysNothingWhereThereIsNothingToDivideBy() {
        UnitCosts costs = costs(YEAR, CostBasis.BUDGET, new PeriodRecords(List.of(), List.of(), List.of()));
        UnitCostsView.UnitCostView item = item(costs, CostUnit.EVENT, null, null);
        assertThat(item.direct()).isNull();
        assertThat(item.loaded()).isNull();
        assertThat(item.numerator().loadedAmount()).isNull();
        assertThat(item.denominator().quantity()).isEqualTo("0");
        UnitCostsView.CostByActivity both = costs.byActivity().get(0);
        assertThat(both.amount()).isEqualTo("1663000.00");
        assertThat(part(both, CostPart.UNUSED_CAPACITY).amount()).isEqualTo("1203000.00");
        assertThat(part(both, CostPart.CONSULTATIONS).loadedAmount()).isNull();
    }

    @Test
    void countsMonthsAndYearsByTheDaysThatThePeriodCovers() {
        LocalPeriod january = new LocalPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 16));
        YearCosts.OfAllocation line = new YearCosts.OfAllocation(
                UUID.randomUUID(),
                "KF042",
                Administration.BIF,
                Purpose.GUIDANCE,
                new BigDecimal("1263.00"),
                new BigDecimal("365000.00"),
                months("3100.00", "900.00"),
                months("31.00", "100.00"));
        List<EventExpense> posted =
                List.of(new EventExpense(line.allocation(), 1, CostPart.EVENTS, new BigDecimal("310.00")));
        LineCost spent = new PeriodCosts(january, CostBasis.SPENT, posted)
                .lines(Map.of(2026, List.of(line)))
                .get(0);
        assertThat(spent.amount()).isEqualTo("1515.00");
        assertThat(spent.onEvents()).isEqualTo("150.00");
        assertThat(spent.untraced()).isEqualTo("1365.00");
        assertThat(spent.hours())
                .isCloseTo(new BigDecimal("51.9041"), within(new BigDecimal("0.0001"))); // 1,263 x 15 / 365
        assertThat(new PeriodCosts(january, CostBasis.BUDGET, List.of())
                        .lines(Map.of(2026, List.of(line)))
                        .get(0)
                        .amount())
                .isEqualTo("15000.00");
    }

    @Test
    void chargesEventsAtMostTheBudgetThatThereIs() {
        List<EventExpense> planned = List.of(
                new EventExpense(ACTIVITIES.allocation(), null, CostPart.EVENTS, new BigDecimal("45000.00")),
                new EventExpense(ACTIVITIES.allocation(), null, CostPart.CONSULTATIONS, new BigDecimal("8000.00")));
        LineCost cost = new PeriodCosts(YEAR, CostBasis.BUDGET, planned)
                .lines(Map.of(2026, List.of(ACTIVITIES)))
                .get(0);
        assertThat(cost.onEvents()).isEqualTo("45000.00");
        assertThat(cost.onPopUps()).isEqualTo("5000.00");
        assertThat(cost.untraced()).isEqualTo("0.00");
    }

    @Test
    void linksTheRecordsBehindAFigure() {
        UnitCostsView.UnitCostView item = item(
                costs(YEAR, CostBasis.SPENT, new PeriodRecords(List.of(), List.of(), List.of())),
                CostUnit.PERSON_GUIDED,
                Administration.BIF,
                null);
        assertThat(item.numerator().records())
                .containsExactly(
                        "/api/v1/postings?year=2026&administration=BIF",
                        "/api/v1/budget/status?year=2026&administration=BIF",
                        "/api/v1/shifts?status=PUBLISHED&activity=DESK&from=2026-01-01&to=2027-01-01&administration=BIF",
                        "/api/v1/shifts?status=PUBLISHED&activity=POP_UP&from=2026-01-01&to=2027-01-01&administration=BIF");
        assertThat(item.denominator().records())
                .containsExactly(
                        "/api/v1/consultations?status=RECORDED&from=2025-12-31T23:00:00Z&to=2026-12-31T23:00:00Z"
                                + "&administration=BIF");
    }

    private static UnitCosts costs(LocalPeriod period, CostBasis basis, PeriodRecords records) {
        return new UnitCosts(
                new ActivityCosts(
                        new PeriodCosts(period, basis, records.expenses()).lines(Map.of(2026, KF042)), records.hours()),
                records.outputs(),
                new RecordLinks(period, basis, null, ZONE));
    }

    private static UnitCostsView.UnitCostView item(
            UnitCosts costs, CostUnit unit, @Nullable Administration administration, @Nullable String location) {
        return costs.items().stream()
                .filter(item -> item.unit() == unit
                        && item.administration() == administration
                        && Objects.equals(item.location(), location))
                .findFirst()
                .orElseThrow();
    }

    private static UnitCostsView.PlainRatioView ratio(
            UnitCosts costs, PlainRatio ratio, @Nullable Administration administration) {
        return costs.ratios().stream()
                .filter(one -> one.ratio() == ratio && one.administration() == administration)
                .findFirst()
                .orElseThrow();
    }

    private static UnitCostsView.CostOfPart part(UnitCostsView.CostByActivity cost, CostPart part) {
        return cost.parts().stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private static Output output(CostUnit unit, Administration administration, String location, String quantity) {
        return new Output(unit, administration, location, new BigDecimal(quantity));
    }

    private static ShiftHours hours(Administration administration, CostPart part, String location, String hours) {
        return new ShiftHours(administration, part, location, new BigDecimal(hours));
    }

    private static YearCosts.OfAllocation line(
            Administration administration, Purpose purpose, String fundedHours, String adjusted) {
        return new YearCosts.OfAllocation(
                UUID.randomUUID(),
                "KF042",
                administration,
                purpose,
                new BigDecimal(fundedHours),
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
