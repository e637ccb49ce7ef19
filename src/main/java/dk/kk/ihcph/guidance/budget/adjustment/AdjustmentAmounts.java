package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.budget.Allocations;
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

/** Checks what a proposed adjustment does to each allocation, and finds every fault, not only the first. */
@ApplicationScoped
class AdjustmentAmounts {

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
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        for (int place = 0; place < request.entries().size(); place++) {
            AdjustmentRequest.Entry entry = request.entries().get(place);
            String at = "/entries/" + place;
            if (!facts.containsKey(entry.allocation())) {
                wrong.add(Violation.unknownCode(at + "/allocation", "/allocations"));
            } else if (entry.amount() == null) {
                wrong.add(Violation.at(at + "/amount", "REQUIRED", new Bilingual("skal angives", "must be given")));
            } else if (entry.amount().signum() == 0) {
                wrong.add(Violation.at(at + "/amount", "NO_CHANGE", new Bilingual("må ikke være 0", "must not be 0")));
            } else if (amounts.put(entry.allocation(), entry.amount()) != null) {
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
}
