package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note in the prices of several years. */
@Schema(
        name = "BudgetNotePriceLevels",
        description = "A budget note at several price levels. Each amount is rounded half up to the øre; each total is "
                + "the sum of the rounded amounts")
record NotePriceLevelsView(
        @Schema(examples = "KF042", maxLength = 30) String budgetNote,
        @Schema(
                        description = "Title of the budget note, in Danish",
                        examples = "Personlig Vejledning i International House",
                        maxLength = 200)
                String title,
        @Schema(description = "Price level of the budget note") int priceLevel,
        @Schema(
                        description =
                                "Share of the expenditure that follows wages; earlier grants are converted with it",
                        minimum = "0",
                        maximum = "1")
                BigDecimal wageShare,
        @Schema(description = "The budget note at each price level, ascending", minItems = 1, maxItems = 30)
                List<Level> levels,
        @Schema(description = "Rates that were used", maxItems = 100) List<YearRate> rates) {

    /** The note at one price level. */
    @Schema(name = "BudgetNoteAtPriceLevel", description = "A budget note at one price level, in DKK")
    record Level(
            @Schema(description = "Year whose wages and prices the amounts are in") int priceLevel,
            @Schema(description = "Lines of the budget note, in its order", maxItems = 100) List<LineAtLevel> lines,
            @Schema(description = "Sum of the lines for each year", maxItems = 10) List<YearAmount> perYear,
            BigDecimal overall,
            @Schema(description = "Earlier grants for the same purpose, at the same price level", maxItems = 20)
                    List<Earlier> earlierGrants) {}

    /** A line at one price level. */
    @Schema(name = "BudgetNoteLineAtPriceLevel", description = "A line of a budget note at one price level")
    record LineAtLevel(
            @Schema(description = "Label of the line, in Danish", examples = "Vejledning, BIF", maxLength = 200)
                    String label,
            Administration administration,
            @Schema(description = "One amount for each year of the budget note", maxItems = 10)
                    List<AmountAtLevel> amounts,
            BigDecimal total) {}

    /** An amount at one price level. */
    @Schema(name = "AmountAtPriceLevel", description = "An amount of a line at one price level")
    record AmountAtLevel(
            int year,
            @Schema(description = "Share of the amount that follows wages", minimum = "0", maximum = "1")
                    BigDecimal wageShare,
            BigDecimal amount) {}

    /** An earlier grant at one price level. */
    @Schema(name = "EarlierGrantAtPriceLevel", description = "An earlier grant at one price level")
    record Earlier(
            int year,
            @Schema(description = "Decision that granted it", examples = "Overførselssagen 2023-2024", maxLength = 200)
                    String source,
            @Schema(
                            description =
                                    "Price level of the stated amount: its own year if it was in running prices, otherwise the price "
                                            + "level of the budget note")
                    int statedPriceLevel,
            @Schema(description = "Stated amount in DKK") BigDecimal stated,
            @Schema(description = "Amount at this price level, in DKK") BigDecimal amount) {}
}
