package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.budget.Kroner;
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
            "En omplacering sker inden for ét år. Træk den tilbage.", "A transfer is within one year. Withdraw it.");
    static final Bilingual BELOW_ZERO_BY_NOW = new Bilingual(
            "Bevillingen %s for %s har kun %s kr. og ville komme under nul. Foreslå ændringen på ny med belowZeroReason.",
            "The allocation %s of %s has only DKK %s and would fall below zero. Propose the change anew with"
                    + " belowZeroReason.");

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
                            "skal angives for en pris- og lønregulering og kun for den",
                            "must be given for a price-level conversion, and only for one")));
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
                        at + "/allocation", "STATED_TWICE", new Bilingual("står to gange", "stands twice")));
            }
        }
        BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (wrong.isEmpty() && request.kind() == AdjustmentKind.TRANSFER && sum.signum() != 0) {
            wrong.add(Violation.at(
                    "/entries",
                    "TRANSFER_DOES_NOT_SUM_TO_ZERO",
                    new Bilingual("giver tilsammen %s kr., ikke 0", "add up to %s DKK, not to 0")
                            .with(sum.setScale(Kroner.DECIMALS).toPlainString())));
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
                    new Bilingual("skal alle være af samme år", "must all be of the same year")));
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
                                        "bevillingen har kun %s kr. og ville komme under nul; angiv belowZeroReason, hvis det"
                                                + " er meningen",
                                        "the allocation has only DKK %s and would fall below zero; give belowZeroReason if"
                                                + " that is meant")
                                .with(allocation.adjusted().toPlainString())));
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
