package dk.kk.ihcph.guidance.budget.allocation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.HourlyPrice;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.http.Versioned;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The allocation of one line of an adopted note for one year. */
@Schema(name = "Allocation", description = "What one line of an adopted budget note has for one year")
public record AllocationView(
        @JsonIgnore long version,
        UUID id,
        @Schema(description = "Code of the note that created it", examples = "KF042", maxLength = 30) String note,
        @Schema(description = "Label of the note's line, in Danish", examples = "Vejledning, BIF", maxLength = 200)
                String line,
        Administration administration,
        Committee committee,
        @Schema(description = "Grant (bevilling)", examples = "3510", maxLength = 4) String grant,
        ControlArea controlArea,
        Direction direction,
        @Schema(description = "Full-time equivalents (årsværk); absent where the line pays no staff", examples = "1.00")
                @Nullable
                BigDecimal fte,
        @Schema(description = "Budget year", examples = "2026") int year,
        @Schema(description = "The year whose prices and wages the amounts are in", examples = "2026") int priceLevel,
        @Schema(description = "Adopted amount in DKK; income is negative", examples = "623000.00") BigDecimal adopted,
        @Schema(description = "Adopted amount and all adjustments of it, in DKK", examples = "623000.00")
                BigDecimal adjusted,
        @Schema(description = "Always DKK", examples = "DKK", maxLength = 3) String currency,
        @Schema(description = "What the line is for; absent where nobody said") @Nullable Purpose purpose,
        @Schema(
                        description =
                                "The part of the amount that follows wages, 0 to 1; the rest follows prices. Where"
                                        + " nobody said: 1 of a line that pays staff, else 0",
                        examples = "1.0000")
                BigDecimal wageShare,
        @Schema(description = "What an hour costs; absent where the line pays no staff") @Nullable
                HourlyPrice hourlyPrice)
        implements Versioned {}
