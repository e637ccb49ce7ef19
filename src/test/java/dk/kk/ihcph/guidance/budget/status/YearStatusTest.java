package dk.kk.ihcph.guidance.budget.status;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.TestPrices;
import dk.kk.ihcph.guidance.budget.forecast.ForecastBasis;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverrideView;
import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import dk.kk.ihcph.guidance.budget.ledger.AllocationFacts;
import dk.kk.ihcph.guidance.budget.ledger.AllocationLedger;
import dk.kk.ihcph.guidance.budget.ledger.StatusMonth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in a year, its figures add up. The number is the seed, so that a failure comes again. */
class YearStatusTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant BEGIN = Instant.parse("2025-10-01T00:00:00Z");
    private static final int SECONDS = 540 * 86_400;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26})
    void addsUpWhateverHappened(int seed) {
        Random random = new Random(seed);
        List<AllocationLedger> ledgers = new ArrayList<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            ledgers.add(ledger(random));
        }
        Instant asOf = BEGIN.plusSeconds(random.nextInt(SECONDS));
        Horizon horizon = Horizon.at(asOf, 2026, ZONE);
        ForecastMethod method = ForecastMethod.values()[random.nextInt(2)];
        boolean asked = random.nextBoolean();
        StatusView status = new YearStatus(
                        horizon,
                        method,
                        asked,
                        new Thresholds(BigDecimal.valueOf(2), BigDecimal.valueOf(5)),
                        TestPrices.byDefault())
                .of(ledgers, asOf);

        assertThat(status.allocations()).hasSameSizeAs(ledgers);
        for (Function<StatusLine, BigDecimal> figure : figures()) {
            BigDecimal total = figure.apply(status.total());
            for (List<StatusLine> lines : List.of(status.allocations(), status.grants(), status.administrations())) {
                assertThat(lines.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(total);
            }
        }
        status.lines().forEach(line -> isWhole(line, horizon));
    }

    private static List<Function<StatusLine, BigDecimal>> figures() {
        List<Function<StatusLine, BigDecimal>> figures = new ArrayList<>(List.of(
                line -> line.amounts().adopted(),
                line -> line.amounts().adjusted(),
                line -> line.amounts().spent(),
                line -> line.committed().hours(),
                line -> line.committed().events(),
                line -> line.committed().total(),
                line -> line.amounts().remaining(),
                line -> line.hours().funded(),
                line -> line.hours().worked(),
                line -> line.hours().planned(),
                line -> line.forecast().amount(),
                line -> line.forecast().runRate(),
                line -> line.forecast().plan(),
                line -> line.judgement().deviation()));
        for (int month = 0; month < Months.OF_A_YEAR; month++) {
            int index = month;
            figures.add(line -> line.months().get(index).spent());
            figures.add(line -> line.months().get(index).committed());
            figures.add(line -> line.months().get(index).totals().forecastCumulative());
        }
        return figures;
    }

    private static void isWhole(StatusLine line, Horizon horizon) {
        assertThat(line.amounts().remaining())
                .isEqualTo(line.amounts()
                        .adjusted()
                        .subtract(line.amounts().spent())
                        .subtract(line.committed().total()));
        assertThat(line.committed().total())
                .isEqualTo(line.committed().hours().add(line.committed().events()));
        assertThat(line.judgement().deviation())
                .isEqualTo(line.forecast().amount().subtract(line.amounts().adjusted()));
        assertThat(sum(line, StatusMonth::spent)).isEqualTo(line.amounts().spent());
        assertThat(sum(line, StatusMonth::committed)).isEqualTo(line.committed().total());
        assertThat(sum(line, StatusMonth::planned)).isEqualTo(line.amounts().adjusted());
        StatusMonth december = line.months().get(11);
        assertThat(december.totals().spentCumulative()).isEqualTo(line.amounts().spent());
        assertThat(december.totals().committedCumulative())
                .isEqualTo(line.committed().total());
        assertThat(december.totals().plannedCumulative())
                .isEqualTo(line.amounts().adjusted());
        assertThat(december.totals().forecastCumulative())
                .isEqualTo(line.forecast().amount());
        BigDecimal known = line.amounts().spent().add(line.committed().total());
        if (horizon.ended()) {
            assertThat(line.forecast().amount()).isEqualTo(known);
        } else if (line.covered().allocation() != null && line.forecast().method() != ForecastBasis.MANUAL) {
            assertThat(line.forecast().amount()).isGreaterThanOrEqualTo(known);
        }
        assertThat(Stream.of(
                        line.amounts().adjusted(),
                        line.amounts().spent(),
                        line.amounts().remaining(),
                        line.judgement().deviation()))
                .allMatch(amount -> amount.scale() == 2);
    }

    private static BigDecimal sum(StatusLine line, Function<StatusMonth, BigDecimal> figure) {
        return line.months().stream().map(figure).reduce(Months.ZERO, BigDecimal::add);
    }

    private static AllocationLedger ledger(Random random) {
        Administration administration = Administration.values()[random.nextInt(2)];
        AllocationLedger ledger = new AllocationLedger(new AllocationFacts(
                new UUID(random.nextLong(), random.nextLong()),
                "KF042",
                "Linje",
                new AllocationFacts.Owner(
                        administration,
                        Committee.values()[administration.ordinal()],
                        random.nextBoolean() ? "3510" : "1060"),
                Direction.EXPENDITURE,
                BigDecimal.valueOf(random.nextInt(4)).movePointLeft(1),
                amount(random)));
        Months plan = Months.evenly(ledger.adjusted(), 1 + random.nextInt(12));
        Instant planned = at(random);
        UUID event = UUID.randomUUID();
        for (int step = random.nextInt(40); step > 0; step--) {
            int month = 1 + random.nextInt(12);
            switch (random.nextInt(7)) {
                case 0 -> ledger.adjust(amount(random), planned.plusSeconds(1 + random.nextInt(SECONDS)));
                case 1 -> ledger.post(month, null, null, amount(random));
                case 2 -> {
                    BigDecimal salary = amount(random);
                    ledger.post(month, month, null, salary);
                    if (random.nextBoolean()) { // reversed
                        ledger.post(Math.min(12, month + 1), month, null, salary.negate());
                    }
                }
                case 3 -> ledger.post(month, null, event, amount(random));
                case 4 -> ledger.commitHours(month, hours(random), hours(random));
                case 5 ->
                    ledger.commitEvent(
                            random.nextBoolean() ? event : UUID.randomUUID(),
                            amount(random).abs());
                default -> ledger.plan(plan, planned);
            }
        }
        if (random.nextBoolean()) {
            ledger.override(new ForecastOverrideView(amount(random), "Skøn", "Nogen", LocalDate.of(2026, 1, 1)));
        }
        return ledger;
    }

    private static Instant at(Random random) {
        return BEGIN.plusSeconds(random.nextInt(SECONDS));
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(200_000_000) - 50_000_000L, 2);
    }

    private static BigDecimal hours(Random random) {
        return BigDecimal.valueOf(random.nextInt(20_000), 2);
    }
}
