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
@Schema(name = "AllocationTraits", description = "What can be said anew of an allocation without a political decision")
public record AllocationTraits(
        @Schema(description = "What the line is for; absent where nobody said") @Nullable Purpose purpose,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 4)
                @Schema(
                        description =
                                "The part of the amount that follows wages, 0 to 1; the rest follows prices. Where"
                                        + " nobody said: 1 of a line that pays staff, else 0",
                        examples = "0.9500")
                BigDecimal wageShare) {}
