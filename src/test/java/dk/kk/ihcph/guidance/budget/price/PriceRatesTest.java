package dk.kk.ihcph.guidance.budget.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of conversions whatever the rates, the years, the shares and the amounts. */
class PriceRatesTest {
    private static final int FIRST = 2000;
    private static final int LAST = 2040;
    private static final int RUNS = 2_000;
    /** What 34 digits leave of a factor over at most 80 multiplications. */
    private static final BigDecimal EXACT = new BigDecimal("1e-30");

    private static final BigDecimal OERE = new BigDecimal("0.01");

    private static BigDecimal random(Random random, int from, int to, int decimals) {
        return BigDecimal.valueOf(from + random.nextDouble() * (to - from)).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static PriceRates rates(Random random) {
        List<YearRate> rates = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            rates.add(new YearRate(year, 1, random(random, -3, 9, 3), random(random, -3, 9, 3), false));
        }
        return new PriceRates(rates);
    }

    private static int year(Random random) {
        return FIRST + random.nextInt(LAST - FIRST + 1);
    }

    @Test
    void leavesAnAmountAtItsOwnLevelAsItIs() {
        Random random = new Random(1);
        PriceRates rates = rates(random);
        for (int i = 0; i < RUNS; i++) {
            BigDecimal amount = random(random, -10_000_000, 10_000_000, 2);
            int year = year(random);
            assertThat(rates.convert(amount, year, year, random(random, 0, 1, 4)))
                    .isEqualTo(amount);
        }
    }

    @Test
    void comesBackToTheSameAmountButForOneRounding() {
        Random random = new Random(2);
        for (int i = 0; i < RUNS; i++) {
            PriceRates rates = rates(random);
            BigDecimal share = random(random, 0, 1, 4);
            int low = year(random);
            int high = year(random);
            BigDecimal there = rates.factor(low, high, share);
            BigDecimal back = rates.factor(high, low, share);
            assertThat(there.multiply(back).subtract(BigDecimal.ONE).abs()).isLessThan(EXACT);
            BigDecimal amount = random(random, 0, 10_000_000, 2);
            BigDecimal there2 = rates.convert(amount, low, high, share);
            // The half øre that was rounded away is worth so much on the way back.
            BigDecimal most = back.multiply(new BigDecimal("0.005"), MathContext.DECIMAL128)
                    .add(OERE);
            assertThat(rates.convert(there2, high, low, share).subtract(amount).abs())
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    void doesNotDependOnTheYearsInBetween() {
        Random random = new Random(3);
        for (int i = 0; i < RUNS; i++) {
            PriceRates rates = rates(random);
            BigDecimal share = random(random, 0, 1, 4);
            int from = year(random);
            int over = year(random);
            int to = year(random);
            BigDecimal direct = rates.factor(from, to, share);
            BigDecimal detour = rates.factor(from, over, share).multiply(rates.factor(over, to, share));
            assertThat(direct.subtract(detour).abs()).isLessThan(EXACT.multiply(BigDecimal.valueOf(1000)));
        }
    }

    @Test
    void growsWithTheShareOfWagesWhereWagesRiseMore() {
        Random random = new Random(4);
        for (int i = 0; i < RUNS; i++) {
            BigDecimal price = random(random, -3, 5, 3);
            BigDecimal wage = price.add(random(random, 0, 5, 3)).add(new BigDecimal("0.001"));
            PriceRates rates = new PriceRates(List.of(new YearRate(2027, 1, wage, price, false)));
            BigDecimal less = random(random, 0, 1, 4);
            BigDecimal more = random(random, 0, 1, 4);
            assertThat(Integer.signum(rates.factor(2026, 2027, less).compareTo(rates.factor(2026, 2027, more))))
                    .isEqualTo(Integer.signum(less.compareTo(more)));
        }
    }

    @Test
    void convertsByHand() {
        PriceRates rates = new PriceRates(List.of(
                new YearRate(2027, 1, new BigDecimal("3"), new BigDecimal("2"), false),
                new YearRate(2028, 1, new BigDecimal("1.5"), new BigDecimal("2.5"), false)));
        BigDecimal amount = new BigDecimal("623000.00");
        assertThat(rates.convert(amount, 2026, 2028, BigDecimal.ONE)).isEqualTo("651315.35"); // 623000 · 1.03 · 1.015
        assertThat(rates.convert(amount, 2026, 2028, BigDecimal.ZERO)).isEqualTo("651346.50"); // 623000 · 1.02 · 1.025
        assertThat(rates.convert(amount, 2026, 2027, new BigDecimal("0.5"))).isEqualTo("638575.00"); // 623000 · 1.025
        assertThat(rates.convert(new BigDecimal("641690.00"), 2027, 2026, BigDecimal.ONE))
                .isEqualTo("623000.00");
    }

    @Test
    void namesEveryYearWhoseRatesAreMissing() {
        PriceRates rates = new PriceRates(List.of(new YearRate(2027, 1, BigDecimal.ONE, BigDecimal.ONE, false)));
        assertThat(
                        catchThrowableOfType(Refused.class, () -> rates.factor(2025, 2028, BigDecimal.ONE))
                                .violations()
                                .stream()
                                .map(Violation::message)
                                .map(message -> message.en()))
                .containsExactly(
                        "there are no wage and price rates for 2026", "there are no wage and price rates for 2028");
    }
}
