package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The kind of an adjustment, and the reasons for it. */
@Embeddable
@Schema(hidden = true)
record Proposal(
        @Enumerated(EnumType.STRING) @Column(updatable = false) AdjustmentKind kind,
        @Schema(description = "Administration that proposed it") @Enumerated(EnumType.STRING) @Column(updatable = false)
                Administration administration,
        @Schema(description = "Reason, in Danish", examples = "Flere velkomstarrangementer", maxLength = 2000)
                @Column(updatable = false)
                String reason,
        @Schema(description = "Year whose wages and prices the amounts are in afterwards; only for PRICE_LEVEL")
                @Column(updatable = false)
                @Nullable
                Integer priceLevel,
        @Schema(
                        description = "Reason why an allocation may fall below zero; absent if none may",
                        examples = "Dækkes af overførselssagen i november",
                        maxLength = 1000)
                @Column(updatable = false)
                @Nullable
                String belowZeroReason,
        @Column(updatable = false) Instant createdAt) {}
