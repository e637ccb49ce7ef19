package dk.kk.ihcph.guidance.budget;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price of an hour of a salary line, and the overhead in it. */
@Schema(
        name = "HourlyPrice",
        description = "Cost of an hour: the adjusted amount divided by the hours of the full-time equivalents. The "
                + "overhead is part of the amount")
public record HourlyPrice(
        @Schema(
                        description = "Hours a year: full-time equivalents times the annual norm of 1,263",
                        examples = "1263.00")
                BigDecimal hours,
        @Schema(description = "DKK per hour, overhead included", examples = "493.27") BigDecimal amount,
        @Schema(
                        description =
                                "DKK per hour without the overhead of 36,009 DKK a year (budget note KF042), which is per "
                                        + "full-time equivalent or in all, as configured",
                        examples = "464.76")
                BigDecimal salary,
        @Schema(description = "DKK of overhead in each hour", examples = "28.51") BigDecimal overhead) {}
