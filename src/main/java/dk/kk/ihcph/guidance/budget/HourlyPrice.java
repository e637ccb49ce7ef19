package dk.kk.ihcph.guidance.budget;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price of an hour of a salary line, and the overhead in it. */
@Schema(
        name = "HourlyPrice",
        description = "What an hour costs: the adjusted amount by the hours of the line's full-time equivalents. The"
                + " overhead is inside it, never added")
public record HourlyPrice(
        @Schema(description = "Hours a year: FTE times the annual norm of 1,263", examples = "1263.00")
                BigDecimal hours,
        @Schema(description = "DKK per hour, with the overhead inside", examples = "493.27") BigDecimal amount,
        @Schema(
                        description =
                                "DKK per hour without the overhead of 36,009 DKK a year (budget note KF042), per FTE"
                                        + " or in all by configuration",
                        examples = "464.76")
                BigDecimal salary,
        @Schema(description = "DKK of overhead inside each hour: the difference", examples = "28.51")
                BigDecimal overhead) {}
