package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The cost of a period by activity and per unit. */
@Schema(
        name = "UnitCosts",
        description = "Costs of the service in a period: by activity, for each unit, and as ratios of whole lines of "
                + "the budget")
record UnitCostsView(
        LocalDate from,
        LocalDate to,
        @Schema(description = "Only what was recorded by then counts. It may lie some seconds back") Instant asOf,
        CostBasis basis,
        @Schema(
                        description = "Code of the budget note, if only its costs are divided",
                        examples = "KF042",
                        maxLength = 30)
                @Nullable
                String budgetNote,
        @Schema(description = "Cost by activity: of both administrations, then of each", minItems = 3, maxItems = 3)
                List<CostByActivity> byActivity,
        @Schema(description = "Unit costs of each unit: in all, by administration, then by location", maxItems = 1000)
                List<UnitCostView> items,
        @Schema(
                        description =
                                "Ratios of whole lines, of both administrations and of each. They overlap, so they neither add "
                                        + "up nor compare locations",
                        maxItems = 15)
                List<PlainRatioView> ratios) {

    @Schema(name = "CostByActivity", description = "The cost of the period, distributed over activities and overhead")
    record CostByActivity(
            @Schema(description = "Administration whose lines pay; absent for both") @Nullable
                    Administration administration,
            @Schema(description = "DKK: sum of the amounts of the parts") BigDecimal amount,
            @Schema(description = "Addresses of the records behind the figure", maxItems = 40)
                    List<@Size(max = 300) String> records,
            Capacity capacity,
            @Schema(minItems = 7, maxItems = 7) List<CostOfPart> parts) {}

    @Schema(name = "CostCapacity", description = "Hours of the guidance lines, and the cost of an hour")
    record Capacity(
            @Schema(
                            description =
                                    "Hours that the guidance lines fund in the period: full-time equivalents times the annual norm, "
                                            + "by days")
                    BigDecimal hours,
            @Schema(
                            description =
                                    "Hours of published shifts of guides, including preparation; confirmed hours, otherwise planned "
                                            + "ones")
                    BigDecimal usedHours,
            @Schema(
                            description = "DKK per hour: the guidance lines by the larger of hours and used hours;"
                                    + " absent without hours")
                    @Nullable
                    BigDecimal hourlyRate) {}

    @Schema(name = "CostOfPart", description = "One part of the cost")
    record CostOfPart(
            CostPart part,
            @Schema(description = "Hours of guides; 0 if the part does not follow hours") BigDecimal hours,
            @Schema(description = "DKK: the hours times the hourly rate") BigDecimal timeCost,
            @Schema(
                            description =
                                    "DKK that does not follow hours: expenses that name an event, and lines of management, "
                                            + "activities and other purposes")
                    BigDecimal otherCost,
            @Schema(description = "DKK: sum of both") BigDecimal amount,
            @Schema(
                            description =
                                    "DKK of overhead that the activity carries in proportion to its hours: preparation and unused "
                                            + "capacity of its administration, and other overhead of both. Absent for overhead itself, and if "
                                            + "no guide served anybody")
                    @Nullable
                    BigDecimal overhead,
            @Schema(
                            description =
                                    "DKK: amount plus overhead. For both administrations together these add up to the cost of the "
                                            + "period; for one of them they do not, because management serves both")
                    @Nullable
                    BigDecimal loadedAmount) {}

    @Schema(
            name = "UnitCost",
            description = "DKK per unit of an activity: direct, and fully loaded with the overhead that it carries")
    record UnitCostView(
            CostUnit unit,
            @Schema(
                            description =
                                    "Administration; absent for all. Its costs are divided by its own consultations and hours, but "
                                            + "by the events of both administrations, because its guides staff those too")
                    @Nullable
                    Administration administration,
            @Schema(
                            description =
                                    "Code of the location; absent for all. Costs are distributed by the hours of guides there",
                            examples = "IH",
                            maxLength = 20)
                    @Nullable
                    String location,
            UnitCostNumerator numerator,
            Denominator denominator,
            @Schema(
                            description =
                                    "DKK per unit without overhead: the hours and the expenses for it. Absent if the quantity is 0")
                    @Nullable
                    BigDecimal direct,
            @Schema(description = "DKK per unit with its part of the overhead. Absent if the quantity is 0") @Nullable
                    BigDecimal loaded) {}

    @Schema(name = "UnitCostNumerator", description = "The numerator")
    record UnitCostNumerator(
            @Schema(description = "DKK without overhead") BigDecimal directAmount,
            @Schema(description = "DKK with the overhead that it carries; absent if no guide served anybody") @Nullable
                    BigDecimal loadedAmount,
            @Schema(
                            description =
                                    "Addresses of the records of the costs, and of the shifts that distribute them",
                            maxItems = 40)
                    List<@Size(max = 300) String> records) {}

    @Schema(name = "UnitCostDenominator", description = "The denominator")
    record Denominator(
            @Schema(description = "Quantity; hours with two decimals") BigDecimal quantity,
            @Schema(description = "Addresses of the records behind the figure", maxItems = 40)
                    List<@Size(max = 300) String> records) {}

    @Schema(name = "PlainCostRatio", description = "Whole lines of the budget divided by one output")
    record PlainRatioView(
            PlainRatio ratio,
            @Schema(description = "Administration; absent for both") @Nullable Administration administration,
            RatioNumerator numerator,
            Denominator denominator,
            @Schema(description = "DKK: numerator divided by denominator; absent if the denominator is 0") @Nullable
                    BigDecimal amount) {}

    @Schema(name = "PlainCostRatioNumerator", description = "The lines of the budget")
    record RatioNumerator(
            BigDecimal amount,
            @Schema(description = "Addresses of the records behind the figure", maxItems = 40)
                    List<@Size(max = 300) String> records) {}
}
