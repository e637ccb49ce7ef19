package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note in the prices of several years. */
@Schema(
        name = "BudgetNotePriceLevels",
        description =
                "A budget note in the prices of several years. Every amount is rounded half up to the øre from its own exact"
                        + " value; every total is the sum of the amounts shown, so that each level adds up as it stands")
record NotePriceLevelsView(
        @Schema(description = "The note's number", examples = "KF042", maxLength = 30) String note,
        @Schema(
                        description = "The note's own title, in Danish",
                        examples = "Personlig Vejledning i International House",
                        maxLength = 200)
                String title,
        @Schema(description = "The level the note is stated in", examples = "2026") int priceLevel,
        @Schema(
                        description =
                                "Part of the note's expenditure that follows wages, by amount; earlier grants are converted"
                                        + " with it",
                        examples = "0.9699",
                        minimum = "0",
                        maximum = "1")
                BigDecimal wageShare,
        @Schema(description = "The note at each level, ascending", minItems = 1, maxItems = 30) List<Level> levels,
        @Schema(description = "The rates used", maxItems = 100) List<YearRate> rates) {

    /** The note at one price level. */
    @Schema(name = "BudgetNoteAtPriceLevel", description = "A budget note in the prices of one year, in DKK")
    record Level(
            @Schema(description = "Year whose prices and wages all amounts are in", examples = "2029") int level,
            @Schema(description = "The note's lines, in its order", maxItems = 100) List<LineAtLevel> lines,
            @Schema(description = "Sum of the lines in each year", maxItems = 10) List<YearAmount> perYear,
            @Schema(description = "Sum of all years", examples = "6652000.00") BigDecimal overall,
            @Schema(description = "What was granted before for the same purpose, at the same level", maxItems = 20)
                    List<Earlier> earlierGrants) {}

    /** A line at one price level. */
    @Schema(name = "BudgetNoteLineAtPriceLevel", description = "A line of a note in the prices of one year")
    record LineAtLevel(
            @Schema(description = "The note's own words, in Danish", examples = "Vejledning, BIF", maxLength = 200)
                    String label,
            Administration administration,
            @Schema(description = "One amount for each of the note's years", maxItems = 10) List<AmountAtLevel> amounts,
            @Schema(description = "Sum of its years", examples = "2492000.00") BigDecimal total) {}

    /** An amount at one price level. */
    @Schema(name = "AmountAtPriceLevel", description = "An amount of a line in the prices of one year")
    record AmountAtLevel(
            @Schema(description = "Budget year", examples = "2026") int year,
            @Schema(description = "Part of it that follows wages", examples = "1", minimum = "0", maximum = "1")
                    BigDecimal wageShare,
            @Schema(description = "DKK", examples = "623000.00") BigDecimal amount) {}

    /** An earlier grant at one price level. */
    @Schema(name = "EarlierGrantAtPriceLevel", description = "An earlier grant in the prices of one year")
    record Earlier(
            @Schema(description = "Budget year", examples = "2025") int year,
            @Schema(description = "Where it was granted", examples = "Overførselssagen 2023-2024", maxLength = 200)
                    String source,
            @Schema(
                            description =
                                    "Level it was stated in: its own year where in running prices, else the note's",
                            examples = "2025")
                    int statedIn,
            @Schema(description = "DKK, as it was stated", examples = "1870000.00") BigDecimal stated,
            @Schema(description = "DKK at this level", examples = "1924830.00") BigDecimal amount) {}
}
