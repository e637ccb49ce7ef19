package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.budget.allocation.Allocations;
import dk.kk.ihcph.guidance.budget.price.PriceLevels;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the effect of a proposed adjustment on each allocation, and reports every fault. */
@ApplicationScoped
class AdjustmentAmounts {
    static final Bilingual BETWEEN_YEARS_BY_NOW = new Bilingual(
            "En omplacering skal ske inden for ét år. Træk den tilbage.",
            "A transfer must be within one year. Withdraw it.");
    static final Bilingual BELOW_ZERO_BY_NOW = new Bilingual(
            "Bevillingslinjen %s for %s har kun %s og ville komme under nul. Foreslå ændringen igen med en"
                    + " begrundelse (belowZeroReason).",
            "The allocation %s of %s has only %s and would fall below zero. Propose the change again with a reason"
                    + " (belowZeroReason).");

    private final AdjustmentRepository adjustments;
    private final PriceLevels prices;

    AdjustmentAmounts(AdjustmentRepository adjustments, PriceLevels prices) {
        this.adjustments = adjustments;
        this.prices = prices;
    }

    /** Returns the change of each allocation in DKK, in the order of the request. */
    Map<UUID, BigDecimal> of(AdjustmentRequest request, Map<UUID, Allocations.AdjustableAllocation> facts) {
        List<Violation> wrong = new ArrayList<>();
        if ((request.kind() == AdjustmentKind.PRICE_LEVEL) != (request.priceLevel() != null)) {
            wrong.add(Violation.at(
                    "/priceLevel",
                    "LEVEL_OF_A_CONVERSION",
                    new Bilingual(
                            "skal angives for en pris- og lønregulering og må ikke angives for andet",
                            "must be given for a price-level conversion and for nothing else")));
        }
        Map<UUID, Integer> levels = request.priceLevel() == null ? Map.of() : adjustments.levels(facts.keySet());
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        for (int place = 0; place < request.entries().size(); place++) {
            AdjustmentRequest.RequestedChange entry = request.entries().get(place);
            String at = "/entries/" + place;
            Allocations.AdjustableAllocation allocation = facts.get(entry.allocation());
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
                        at + "/allocation", "STATED_TWICE", new Bilingual("er angivet to gange", "is given twice")));
            }
        }
        BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (wrong.isEmpty() && request.kind() == AdjustmentKind.TRANSFER && sum.signum() != 0) {
            wrong.add(Violation.at(
                    "/entries",
                    "TRANSFER_DOES_NOT_SUM_TO_ZERO",
                    new Bilingual(
                                    "Beløbene giver i alt %s. De skal give 0 kr.",
                                    "The amounts add up to %s. They must add up to DKK 0.")
                            .with(sum)));
        }
        if (request.kind() == AdjustmentKind.TRANSFER
                && facts.values().stream()
                                .map(Allocations.AdjustableAllocation::year)
                                .distinct()
                                .count()
                        > 1) {
            wrong.add(Violation.at(
                    "/entries",
                    "TRANSFER_BETWEEN_YEARS",
                    new Bilingual("skal alle være for det samme år", "must all be for the same year")));
        }
        if (request.belowZeroReason() == null) {
            checkSigns(request, facts, amounts, wrong);
        }
        Refused.refuse(wrong);
        return amounts;
    }

    private static void checkSigns(
            AdjustmentRequest request,
            Map<UUID, Allocations.AdjustableAllocation> facts,
            Map<UUID, BigDecimal> amounts,
            List<Violation> wrong) {
        for (int place = 0; place < request.entries().size(); place++) {
            UUID id = request.entries().get(place).allocation();
            Allocations.AdjustableAllocation allocation = facts.get(id);
            BigDecimal amount = amounts.get(id);
            if (allocation != null && amount != null && allocation.wouldFallBelowZero(amount)) {
                wrong.add(Violation.at(
                        "/entries/" + place + "/amount",
                        "BELOW_ZERO",
                        new Bilingual(
                                        "Bevillingslinjen har kun %s og ville komme under nul. Angiv en begrundelse"
                                                + " (belowZeroReason), hvis det er meningen.",
                                        "The allocation has only %s and would fall below zero. Give a reason"
                                                + " (belowZeroReason) if that is intended.")
                                .with(allocation.adjusted())));
            }
        }
    }

    /**
     * Returns the change of an allocation by the price indices, from its current price level; null if no level was
     * requested.
     */
    private @Nullable BigDecimal converted(
            Allocations.AdjustableAllocation allocation, @Nullable Integer converted, @Nullable Integer level) {
        return level == null
                ? null
                : prices.convert(
                                allocation.adjusted(),
                                converted == null ? allocation.amount().priceLevel() : converted,
                                level,
                                allocation.traits().wageShare())
                        .subtract(allocation.adjusted());
    }
}
