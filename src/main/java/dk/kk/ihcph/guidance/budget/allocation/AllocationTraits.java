package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.budget.Purpose;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The traits of an allocation that can change without a political decision. */
@Schema(name = "AllocationTraits", description = "Properties of an allocation that change without a political decision")
public record AllocationTraits(
        @Schema(description = "Purpose of the line; absent if not set") @Nullable Purpose purpose,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 4)
                @Schema(
                        description =
                                "Share of the amount that follows wages; the rest follows prices. Initially 1 if the line pays "
                                        + "staff, otherwise 0",
                        examples = "0.9500")
                BigDecimal wageShare) {}
