package dk.kk.ihcph.guidance.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The salary lines of KF042, by the hour. */
public class HourlyPricesTest {
    private static final BigDecimal BIF = new BigDecimal("623000.00");
    private static final BigDecimal MANAGEMENT = new BigDecimal("410000.00");
    private static final BigDecimal HALF = new BigDecimal("0.50");

    public static HourlyPrices prices(BudgetConfig.OverheadBasis basis) {
        return new HourlyPrices(new BudgetConfig() {
            @Override
            public BigDecimal normHoursPerFte() {
                return new BigDecimal("1263");
            }

            @Override
            public BigDecimal overhead() {
                return new BigDecimal("36009");
            }

            @Override
            public OverheadBasis overheadBasis() {
                return basis;
            }

            @Override
            public BigDecimal overheadFte() {
                return new BigDecimal("2.5");
            }
        });
    }

    private final HourlyPrices perFte = prices(BudgetConfig.OverheadBasis.PER_FTE);
    private final HourlyPrices inAll = prices(BudgetConfig.OverheadBasis.IN_ALL);

    @Test
    void hasTheOverheadInsideThePriceOfAnHour() {
        assertThat(perFte.of(BIF, BigDecimal.ONE))
                .contains(new HourlyPrice(
                        new BigDecimal("1263.00"),
                        new BigDecimal("493.27"),
                        new BigDecimal("464.76"),
                        new BigDecimal("28.51")));
        assertThat(inAll.of(BIF, BigDecimal.ONE).orElseThrow().overhead()).isEqualTo("11.40");
        assertThat(inAll.of(BIF, BigDecimal.ONE).orElseThrow().amount()).isEqualTo("493.27");
    }

    @Test
    void sharesTheOverheadByFullTimeEquivalents() {
        assertThat(perFte.of(MANAGEMENT, HALF).orElseThrow().overhead()).isEqualTo("28.51");
        assertThat(inAll.of(MANAGEMENT, HALF).orElseThrow().overhead()).isEqualTo("11.40");
    }

    @Test
    void paysNoHoursWithALineThatHasNoStaff() {
        assertThat(perFte.of(new BigDecimal("50000.00"), null)).isEmpty();
        assertThat(perFte.of(new BigDecimal("50000.00"), new BigDecimal("0.00")))
                .isEmpty();
    }

    @Test
    void allHoursOfKf042CostWhatItsSalaryLinesHave() {
        assertThat(perFte.hours(new BigDecimal("2.5"))).isEqualByComparingTo("3157.5");
        assertThat(List.of(
                        perFte.cost(new BigDecimal("1263"), BIF, BigDecimal.ONE),
                        perFte.cost(new BigDecimal("1263"), new BigDecimal("580000"), BigDecimal.ONE),
                        perFte.cost(new BigDecimal("631.50"), MANAGEMENT, HALF)))
                .containsExactly(BIF, new BigDecimal("580000.00"), MANAGEMENT);
    }
}
