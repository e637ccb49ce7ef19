package dk.kk.ihcph.guidance.budget.adjustment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.allocation.Allocations;
import dk.kk.ihcph.guidance.budget.note.NoteDecision;
import dk.kk.ihcph.guidance.budget.year.BudgetYears;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An adjustment as it is answered. */
@StoredAnswer("amounts of grants")
@Schema(name = "BudgetAdjustment", description = "A change of adopted amounts. Its entries add up to 0")
record AdjustmentView(
        @JsonIgnore long version,
        @Schema(description = "Id; absent in a dry run, which creates nothing") @Nullable UUID id,
        @JsonUnwrapped Proposal proposal,
        @Schema(description = "Entries of allocations first; all entries add up to 0", maxItems = 101)
                List<EntryView> entries,
        @JsonUnwrapped Approvals standing)
        implements Versioned {

    /** The approvals and the decision. */
    @Schema(hidden = true)
    record Approvals(
            AdjustmentStatus status,
            @Schema(description = "Administrations that have approved their part", maxItems = 2)
                    Set<Administration> approvals,
            @Schema(description = "Administrations that must still approve their part before a decision", maxItems = 2)
                    Set<Administration> missingApprovals,
            @Schema(description = "The decision; absent until there is one") @Nullable NoteDecision decision,
            @Schema(maxItems = 4) List<AdjustmentAction> allowedActions) {}

    /** Returns the view of an adjustment that a dry run did not keep. */
    AdjustmentView tried() {
        return new AdjustmentView(version, null, proposal, entries, standing);
    }

    /**
     * @param mine the administrations in which the caller may change the budget
     * @param open the years in which a decision can still take effect
     */
    static AdjustmentView of(
            Adjustment adjustment,
            Map<UUID, Allocations.AdjustableAllocation> facts,
            Set<Administration> mine,
            BudgetYears.Open open) {
        List<Allocations.AdjustableAllocation> parts = adjustment.allocations().stream()
                .map(facts::get)
                .filter(Objects::nonNull)
                .toList();
        Set<Administration> touched = Allocations.administrations(parts);
        boolean inOpenYears = parts.stream().allMatch(part -> open.has(part.administration(), part.year()));
        Set<Administration> missing = adjustment.missingApprovals(touched);
        return new AdjustmentView(
                adjustment.version(),
                adjustment.id(),
                adjustment.proposal(),
                adjustment.entries().stream()
                        .map(entry -> EntryView.of(entry, facts))
                        .toList(),
                new Approvals(
                        adjustment.status(),
                        adjustment.approvals(),
                        missing,
                        adjustment.decision(),
                        actions(adjustment, touched, missing, mine, inOpenYears)));
    }

    private static List<AdjustmentAction> actions(
            Adjustment adjustment,
            Set<Administration> touched,
            Set<Administration> missing,
            Set<Administration> mine,
            boolean inOpenYears) {
        if (adjustment.status() != AdjustmentStatus.PENDING || mine.stream().noneMatch(touched::contains)) {
            return List.of();
        }
        List<AdjustmentAction> actions = new ArrayList<>();
        if (mine.stream().anyMatch(missing::contains)) {
            actions.add(AdjustmentAction.APPROVE);
        }
        if (missing.isEmpty() && inOpenYears) {
            actions.add(AdjustmentAction.DECIDE);
        }
        actions.add(AdjustmentAction.REJECT);
        if (mine.contains(adjustment.proposal().administration())) {
            actions.add(AdjustmentAction.WITHDRAW);
        }
        return actions;
    }

    /** One entry of the adjustment. */
    @Schema(name = "BudgetAdjustmentEntry", description = "One entry of an adjustment")
    record EntryView(
            AdjustmentAccount account,
            @Schema(description = "Id of the allocation; absent for the entry that the server adds") @Nullable
                    UUID allocation,
            @Schema(description = "Administration of the allocation") @Nullable Administration administration,
            @Nullable Integer year,
            @Schema(description = "Line of the budget note, in Danish", examples = "Vejledning, KFF", maxLength = 200)
                    @Nullable
                    String line,
            @Schema(description = "DKK received; negative if given") BigDecimal amount) {

        private static EntryView of(AdjustmentEntry entry, Map<UUID, Allocations.AdjustableAllocation> all) {
            Allocations.AdjustableAllocation facts = entry.allocation() == null ? null : all.get(entry.allocation());
            return facts == null
                    ? new EntryView(entry.account(), null, null, null, null, entry.amount())
                    : new EntryView(
                            entry.account(),
                            facts.id(),
                            facts.administration(),
                            facts.year(),
                            facts.line(),
                            entry.amount());
        }
    }
}
