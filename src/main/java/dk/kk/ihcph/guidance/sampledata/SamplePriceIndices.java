package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.budget.price.PriceIndexRequest;
import dk.kk.ihcph.guidance.budget.price.PriceIndexService;
import dk.kk.ihcph.guidance.budget.price.PriceLevels;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/** Invented wage and price rates, marked as such: enough to show KF042 in the prices of 2024 to 2029. */
@ApplicationScoped
class SamplePriceIndices {
    private static final String SOURCE =
            "Forudsat i eksempeldata: Det er ikke de officielle satser fra KL eller kommunen.";
    /** Year, wages and prices in per cent. */
    private static final List<List<String>> RATES = List.of(
            List.of("2024", "3.9", "2.4"),
            List.of("2025", "3.4", "2.2"),
            List.of("2026", "3.0", "2.0"),
            List.of("2027", "2.8", "1.9"),
            List.of("2028", "2.7", "1.9"),
            List.of("2029", "2.7", "1.9"));

    private final PriceIndexService indices;
    private final PriceLevels levels;

    SamplePriceIndices(PriceIndexService indices, PriceLevels levels) {
        this.indices = indices;
        this.levels = levels;
    }

    /** Adds rates only to years without any, so that recorded rates remain the newest. */
    void add() {
        for (List<String> rate : RATES) {
            int year = Integer.parseInt(rate.get(0));
            if (!levels.rates().knows(year)) {
                indices.record(new PriceIndexRequest(
                        year, new BigDecimal(rate.get(1)), new BigDecimal(rate.get(2)), SOURCE, true));
            }
        }
    }
}
