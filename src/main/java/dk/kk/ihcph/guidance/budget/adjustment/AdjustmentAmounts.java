package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.budget.Allocations;
import dk.kk.ihcph.guidance.budget.price.PriceLevels;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what a proposed adjustment does to each allocation, and finds every fault, not only the first. */
@ApplicationScoped
class AdjustmentAmounts {
    private final AdjustmentRepository adjustments;
    private final PriceLevels prices;

    AdjustmentAmounts(AdjustmentRepository adjustments, PriceLevels prices) {
        this.adjustments = adjustments;
        this.prices = prices;
    }

    /** The change of each allocation in DKK, in the order of the request. */
    Map<UUID, BigDecimal> of(AdjustmentRequest request, Map<UUID, Allocations.Facts> facts) {
        List<Violation> wrong = new ArrayList<>();
        if ((request.kind() == AdjustmentKind.PRICE_LEVEL) != (request.priceLevel() != null)) {
            wrong.add(Violation.at(
                    "/priceLevel",
                    "LEVEL_OF_A_CONVERSION",
                    new Bilingual(
                            "skal angives for en pris- og lønregulering og kun for den",
                            "must be given for a price-level conversion, and only for one")));
        }
        Map<UUID, Integer> levels = request.priceLevel() == null ? Map.of() : adjustments.levels(facts.keySet());
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        for (int place = 0; place < request.entries().size(); place++) {
            AdjustmentRequest.Entry entry = request.entries().get(place);
            String at = "/entries/" + place;
            Allocations.Facts allocation = facts.get(entry.allocation());
            if (allocation == null) {
                wrong.add(Violation.unknownCode(at + "/allocation", "/allocations"));
                continue;
            }
            BigDecimal amount = entry.amount() != null
                    ? entry.amount()
                    : converted(allocation, levels.get(allocation.id()), request.priceLevel());
            if (amount == null) {
                wrong.add(Violation.at(at + "/amount", "REQUIRED", new Bilingual("skal angives", "must be given")));
            } else if (amount.signum() == 0) {
                wrong.add(Violation.at(at + "/amount", "NO_CHANGE", new Bilingual("må ikke være 0", "must not be 0")));
            } else if (amounts.put(allocation.id(), amount) != null) {
                wrong.add(Violation.at(
                        at + "/allocation", "STATED_TWICE", new Bilingual("står to gange", "stands twice")));
            }
        }
        BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (wrong.isEmpty() && request.kind() == AdjustmentKind.TRANSFER && sum.signum() != 0) {
            wrong.add(Violation.at(
                    "/entries",
                    "TRANSFER_DOES_NOT_SUM_TO_ZERO",
                    new Bilingual("giver tilsammen %s kr., ikke 0", "add up to %s DKK, not to 0")
                            .with(sum.setScale(Allocations.DECIMALS).toPlainString())));
        }
        ProblemException.refuse(wrong);
        return amounts;
    }

    /** What the allocation gets by the price indices, from the level it is in; nothing where no level is asked for. */
    private @Nullable BigDecimal converted(
            Allocations.Facts allocation, @Nullable Integer converted, @Nullable Integer level) {
        return level == null
                ? null
                : prices.convert(
                                allocation.adjusted(),
                                converted == null ? allocation.priceLevel() : converted,
                                level,
                                allocation.wageShare())
                        .subtract(allocation.adjusted());
    }
}
