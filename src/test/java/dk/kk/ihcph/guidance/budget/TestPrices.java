package dk.kk.ihcph.guidance.budget;

/** Prices of hours as they are by default, for tests without the application. */
public final class TestPrices {
    private TestPrices() {}

    public static HourlyPrices byDefault() {
        return HourlyPricesTest.prices(BudgetConfig.OverheadBasis.PER_FTE);
    }
}
