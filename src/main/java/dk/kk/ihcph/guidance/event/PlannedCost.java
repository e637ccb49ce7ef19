package dk.kk.ihcph.guidance.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The planned cost of an event, and the allocation that is to pay it. */
@Embeddable
@Schema(name = "PlannedCost", description = "The planned cost of an event, and the allocation that pays it")
public record PlannedCost(
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Column(name = "planned_cost") BigDecimal amount,
        @Schema(description = "Id of an allocation of the leading or the other administration")
                @Nullable
                @Column(name = "planned_allocation")
                UUID allocation) {}
