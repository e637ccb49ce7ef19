package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The cost per unit of the service in a period. */
@Schema(name = "UnitCosts", description = "What a unit of the service costs in a period, and what was divided by what")
record UnitCostsView(
        @Schema(description = "First local day", examples = "2026-01-01") LocalDate from,
        @Schema(description = "The local day after the last", examples = "2027-01-01") LocalDate to,
        @Schema(
                        description =
                                "What was recorded until then is counted. A replica of the database may answer, a little"
                                        + " behind: then it lies some seconds back",
                        examples = "2027-01-02T08:15:00Z")
                Instant asOf,
        CostBasis basis,
        @Schema(
                        description = "Code of the note whose money is divided, where only one is",
                        examples = "KF042",
                        maxLength = 30)
                @Nullable
                String note,
        @Schema(
                        description = "By unit and scope: first in all, then by administration, then by location",
                        maxItems = 1000)
                List<UnitCostView> items) {

    @Schema(name = "UnitCost", description = "DKK per unit, with numerator and denominator")
    record UnitCostView(
            CostUnit unit,
            CostScope scope,
            @Schema(description = "Only of this administration: its money by what came of it. Absent of all") @Nullable
                    Administration administration,
            @Schema(
                            description =
                                    "Only at this location, code of /locations: the money of each administration by"
                                            + " where its staffed hours were. Absent of all",
                            examples = "IH",
                            maxLength = 20)
                    @Nullable
                    String location,
            Numerator numerator,
            Denominator denominator,
            @Schema(
                            description =
                                    "DKK per unit: numerator by denominator; absent where there is nothing to divide by",
                            examples = "153.98")
                    @Nullable
                    BigDecimal amount) {}

    @Schema(name = "UnitCostNumerator", description = "What is divided")
    record Numerator(
            @Schema(description = "DKK", examples = "1663000.00") BigDecimal amount,
            @Schema(description = "Addresses of the records behind it", maxItems = 40)
                    List<@Size(max = 300) String> records) {}

    @Schema(name = "UnitCostDenominator", description = "What it is divided by")
    record Denominator(
            @Schema(description = "How many; hours with two decimals", examples = "10800") BigDecimal quantity,
            @Schema(description = "Addresses of the records behind it", maxItems = 40)
                    List<@Size(max = 300) String> records) {}
}
