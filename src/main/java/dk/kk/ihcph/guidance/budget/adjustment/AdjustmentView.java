package dk.kk.ihcph.guidance.budget.adjustment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.note.NoteDecision;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An adjustment as it is answered. */
@StoredAnswer("amounts of grants")
@Schema(name = "BudgetAdjustment", description = "A change of adopted amounts, whose entries add up to zero")
record AdjustmentView(
        @JsonIgnore long version,
        UUID id,
        AdjustmentKind kind,
        AdjustmentStatus status,
        @Schema(description = "The administration that proposed it") Administration administration,
        @Schema(description = "Why, in Danish", examples = "Flere velkomstarrangementer", maxLength = 2000)
                String reason,
        @Schema(
                        description = "Of a conversion: the year whose prices and wages the amounts are in afterwards",
                        examples = "2027")
                @Nullable
                Integer priceLevel,
        @Schema(
                        description = "Why an allocation may fall below zero; absent where none may",
                        examples = "Dækkes af overførselssagen i november",
                        maxLength = 1000)
                @Nullable
                String belowZeroReason,
        @Schema(description = "Its entries, of allocations first; they add up to zero", maxItems = 101)
                List<EntryView> entries,
        @Schema(description = "The administrations that agreed to their part", examples = "[\"KFF\"]", maxItems = 2)
                Set<Administration> approvals,
        @Schema(
                        description = "The administrations that must still agree before it can be decided",
                        examples = "[\"BIF\"]",
                        maxItems = 2)
                Set<Administration> missingApprovals,
        @Schema(description = "The decision, once there is one") @Nullable NoteDecision decision,
        @Schema(description = "When it was proposed") Instant createdAt,
        @Schema(
                        description =
                                "What this caller may do with it now: POST to its address followed by the action in"
                                        + " lower case",
                        examples = "[\"APPROVE\"]",
                        maxItems = 4)
                List<AdjustmentAction> allowedActions)
        implements Versioned {

    /** One entry of the adjustment. */
    @Schema(name = "BudgetAdjustmentEntry", description = "One side of an adjustment")
    record EntryView(
            AdjustmentAccount account,
            @Schema(description = "Id of the allocation, where the entry is of one") @Nullable UUID allocation,
            @Schema(description = "The allocation's administration") @Nullable Administration administration,
            @Schema(description = "The allocation's budget year", examples = "2026") @Nullable Integer year,
            @Schema(description = "The allocation's line, in Danish", examples = "Vejledning, KFF", maxLength = 200)
                    @Nullable
                    String line,
            @Schema(description = "DKK; above 0 what it gets, below 0 what it gives", examples = "20000.00")
                    BigDecimal amount) {}
}
