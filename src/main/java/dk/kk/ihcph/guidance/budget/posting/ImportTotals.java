package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.budget.BudgetProblem;
import dk.kk.ihcph.guidance.budget.Kroner;
import dk.kk.ihcph.guidance.budget.allocation.AllocatedLines;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The totals of a file: of all its lines, and of each allocation. */
final class ImportTotals {

    private record Sum(int lines, BigDecimal amount) {
        private Sum plus(Sum other) {
            return new Sum(lines + other.lines, amount.add(other.amount));
        }
    }

    private BigDecimal total = written(BigDecimal.ZERO);
    private boolean complete = true;
    private final Map<UUID, Sum> booked = new HashMap<>();

    private static BigDecimal written(BigDecimal amount) {
        return amount.setScale(Kroner.DECIMALS, RoundingMode.UNNECESSARY);
    }

    void add(@Nullable BigDecimal amount) {
        complete &= amount != null;
        total = amount == null ? total : total.add(amount);
    }

    /** Returns the violation of a total line with another total. None if not all amounts could be read. */
    Optional<Violation> differing(BigDecimal stated) {
        return !complete || total.compareTo(stated) == 0
                ? Optional.empty()
                : Optional.of(Violation.at(
                        "/amount",
                        "TOTAL_LINE_DIFFERS",
                        new Bilingual(
                                        "står på filens sidste linje, som hverken har bilag eller dato, men linjerne giver i alt %s",
                                        "is on the last line, which has neither voucher nor date, but the lines add up to %s")
                                .with(total)));
    }

    /** Refuses the file if the caller expected another total. */
    void refuseUnless(@Nullable String expected) {
        if (expected != null && total.compareTo(new BigDecimal(expected)) != 0) {
            throw Refused.of(BudgetProblem.CONTROL_TOTAL_DIFFERS, total, new BigDecimal(expected));
        }
    }

    void accept(Booking booking) {
        booked.merge(booking.target().allocation(), new Sum(1, booking.expense().amount()), Sum::plus);
    }

    Set<UUID> allocations() {
        return booked.keySet();
    }

    /** Returns the totals for the job's result. */
    ObjectNode summary(Collection<AllocatedLines.LineYear> named) {
        ObjectNode summary = JsonNodeFactory.instance.objectNode().put("total", total);
        ArrayNode allocations = summary.putArray("allocations");
        List<AllocatedLines.LineYear> ordered = named.stream()
                .sorted(Comparator.comparing(AllocatedLines.LineYear::year)
                        .thenComparing(AllocatedLines.LineYear::note)
                        .thenComparing(AllocatedLines.LineYear::label))
                .toList();
        for (AllocatedLines.LineYear one : ordered) {
            Sum sum = booked.getOrDefault(one.allocation(), new Sum(0, BigDecimal.ZERO));
            allocations
                    .addObject()
                    .put("allocation", one.allocation().toString())
                    .put("year", one.year())
                    .put("budgetNote", one.note())
                    .put("line", one.label())
                    .put("lines", sum.lines())
                    .put("amount", sum.amount());
        }
        return summary;
    }
}
