package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.budget.Kroner;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The newest rates of every year, read at once, so that one answer uses one state. */
public final class PriceRates {
    private final SortedMap<Integer, YearRate> byYear = new TreeMap<>();

    PriceRates(Collection<YearRate> rates) {
        rates.forEach(rate -> byYear.put(rate.year(), rate));
    }

    /**
     * Returns the factor between two price levels: the product of the factors of the years between them, or its
     * inverse. Missing rates are refused with 422, which names the years.
     */
    public BigDecimal factor(int from, int to, BigDecimal wageShare) {
        BigDecimal product = BigDecimal.ONE;
        for (YearRate rate : between(from, to)) {
            product = product.multiply(rate.factor(wageShare), MathContext.DECIMAL128);
        }
        return from <= to ? product : BigDecimal.ONE.divide(product, MathContext.DECIMAL128);
    }

    /** Returns whether there are rates of the year. */
    public boolean knows(int year) {
        return byYear.containsKey(year);
    }

    /** Converts an amount, rounded half up to the øre. */
    public BigDecimal convert(BigDecimal amount, int from, int to, BigDecimal wageShare) {
        return amount.multiply(factor(from, to, wageShare), MathContext.DECIMAL128)
                .setScale(Kroner.DECIMALS, RoundingMode.HALF_UP);
    }

    /** Returns the rates between two levels, in the order of their years. */
    List<YearRate> between(int from, int to) {
        List<Integer> years = IntStream.rangeClosed(Math.min(from, to) + 1, Math.max(from, to))
                .boxed()
                .toList();
        List<Integer> missing =
                years.stream().filter(year -> !byYear.containsKey(year)).toList();
        if (!missing.isEmpty()) {
            throw Refused.invalid(missing.stream()
                    .map(year -> Violation.ofParameter(
                            year > from ? "toPriceLevel" : "fromPriceLevel",
                            "PRICE_INDEX_MISSING",
                            new Bilingual(
                                            "der er ingen pris- og lønsatser for %s",
                                            "there are no wage and price rates for %s")
                                    .with(year)))
                    .toArray(Violation[]::new));
        }
        return List.copyOf(
                byYear.subMap(Math.min(from, to) + 1, Math.max(from, to) + 1).values());
    }
}
