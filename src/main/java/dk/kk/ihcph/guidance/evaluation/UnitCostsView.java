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
        description = "What the service costs in a period: by activity, where every krone stands once; per unit of each"
                + " activity; and as plain ratios of whole lines, which do not add up")
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
        @Schema(description = "Where the money went: of both administrations, then of each", minItems = 3, maxItems = 3)
                List<CostByActivity> byActivity,
        @Schema(
                        description = "Unit costs: of each unit in all and by administration, then by location",
                        maxItems = 1000)
                List<UnitCostView> items,
        @Schema(
                        description = "Ratios of whole lines, of both administrations and of each. The same krone is in"
                                + " several of them: do not add them up, and do not compare locations by them",
                        maxItems = 15)
                List<PlainRatioView> ratios) {

    @Schema(
            name = "CostByActivity",
            description = "The cost of the period, distributed over activities and overhead. The parts add up to it")
    record CostByActivity(
            @Schema(description = "The administration whose lines pay; absent of both") @Nullable
                    Administration administration,
            @Schema(description = "DKK: the sum of the amounts of the parts", examples = "1663000.00")
                    BigDecimal amount,
            @Schema(description = "Addresses of the records behind it", maxItems = 40)
                    List<@Size(max = 300) String> records,
            Capacity capacity,
            @Schema(description = "The parts: the activities, then the overhead", minItems = 7, maxItems = 7)
                    List<CostOfPart> parts) {}

    @Schema(name = "CostCapacity", description = "Hours of the guidance lines, and what one costs")
    record Capacity(
            @Schema(
                            description = "Hours that the guidance lines fund in the period, by days: FTE times the"
                                    + " annual norm",
                            examples = "1263.00")
                    BigDecimal hours,
            @Schema(
                            description = "Hours of published shifts of guides, confirmed or else planned, preparation"
                                    + " included",
                            examples = "1180.00")
                    BigDecimal usedHours,
            @Schema(
                            description = "DKK per hour: the guidance lines by the larger of hours and used hours;"
                                    + " absent without hours",
                            examples = "493.27")
                    @Nullable
                    BigDecimal hourlyRate) {}

    @Schema(name = "CostOfPart", description = "One part of the cost")
    record CostOfPart(
            CostPart part,
            @Schema(description = "Hours of guides; 0 where the part does not follow hours", examples = "1180.00")
                    BigDecimal hours,
            @Schema(description = "DKK: the hours times the hourly rate", examples = "582059.38") BigDecimal timeCost,
            @Schema(
                            description = "DKK that does not follow hours of guides: expenses that name an event, and"
                                    + " lines of management, activities and others",
                            examples = "0.00")
                    BigDecimal otherCost,
            @Schema(description = "DKK: the sum of the two", examples = "582059.38") BigDecimal amount,
            @Schema(
                            description = "DKK of overhead that the activity carries: by its hours, of preparation and"
                                    + " unused capacity of its administration, and of all other overhead of both."
                                    + " Absent of overhead, and where no guide served anybody",
                            examples = "250000.00")
                    @Nullable
                    BigDecimal overhead,
            @Schema(
                            description = "DKK: amount and overhead. Of both administrations these add up to the cost"
                                    + " of the period; of one they do not, because management serves both",
                            examples = "832059.38")
                    @Nullable
                    BigDecimal loadedAmount) {}

    @Schema(
            name = "UnitCost",
            description = "DKK per unit of an activity: direct, and fully loaded with the overhead that it carries")
    record UnitCostView(
            CostUnit unit,
            @Schema(
                            description =
                                    "Only of this administration, absent of all: its money by its own consultations"
                                            + " and hours, or by the events of both, which its guides staff as well, so"
                                            + " that the costs per seat of both add up")
                    @Nullable
                    Administration administration,
            @Schema(
                            description = "Only at this location, code of /locations: by the hours that guides of each"
                                    + " administration were there. Absent of all",
                            examples = "IH",
                            maxLength = 20)
                    @Nullable
                    String location,
            UnitCostNumerator numerator,
            Denominator denominator,
            @Schema(
                            description =
                                    "DKK per unit without overhead: the hours spent on it and the expenses for it."
                                            + " Use it to compare activities, locations and periods. Absent where there is"
                                            + " nothing to divide by",
                            examples = "104.62")
                    @Nullable
                    BigDecimal direct,
            @Schema(
                            description =
                                    "DKK per unit with its part of the overhead. Use it for what the service costs"
                                            + " in full; times the quantities, consultations and events add up to the cost of"
                                            + " the period. Absent where there is nothing to divide by",
                            examples = "146.30")
                    @Nullable
                    BigDecimal loaded) {}

    @Schema(name = "UnitCostNumerator", description = "What is divided")
    record UnitCostNumerator(
            @Schema(description = "DKK without overhead", examples = "1129913.69") BigDecimal directAmount,
            @Schema(
                            description = "DKK with the overhead that it carries; absent where no guide served anybody",
                            examples = "1580000.00")
                    @Nullable
                    BigDecimal loadedAmount,
            @Schema(description = "Addresses of the money, and of the shifts that distribute it", maxItems = 40)
                    List<@Size(max = 300) String> records) {}

    @Schema(name = "UnitCostDenominator", description = "What it is divided by")
    record Denominator(
            @Schema(description = "How many; hours with two decimals", examples = "10800") BigDecimal quantity,
            @Schema(description = "Addresses of the records behind it", maxItems = 40)
                    List<@Size(max = 300) String> records) {}

    @Schema(name = "PlainCostRatio", description = "Whole lines by one output, as budget notes tell it")
    record PlainRatioView(
            PlainRatio ratio,
            @Schema(description = "Only the lines and outputs of this administration; absent of both") @Nullable
                    Administration administration,
            RatioNumerator numerator,
            Denominator denominator,
            @Schema(
                            description = "DKK: numerator by denominator; absent where there is nothing to divide by",
                            examples = "153.98")
                    @Nullable
                    BigDecimal amount) {}

    @Schema(name = "PlainCostRatioNumerator", description = "The lines that are divided")
    record RatioNumerator(
            @Schema(description = "DKK", examples = "1663000.00") BigDecimal amount,
            @Schema(description = "Addresses of the records behind it", maxItems = 40)
                    List<@Size(max = 300) String> records) {}
}
