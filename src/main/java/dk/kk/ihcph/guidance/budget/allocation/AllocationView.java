package dk.kk.ihcph.guidance.budget.allocation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.budget.HourlyPrice;
import dk.kk.ihcph.guidance.budget.HourlyPrices;
import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.http.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The allocation of one line of an adopted note for one year. */
@Schema(name = "Allocation", description = "The amount that an adopted budget note gives one of its lines for one year")
public record AllocationView(
        @JsonIgnore long version,
        UUID id,
        @Schema(description = "Code of the budget note that created the allocation", examples = "KF042", maxLength = 30)
                String budgetNote,
        @Schema(description = "Line of the budget note, in Danish", examples = "Vejledning, BIF", maxLength = 200)
                String line,
        @JsonUnwrapped LineTerms terms,
        @JsonUnwrapped AllocatedAmount amount,
        @JsonUnwrapped AllocationTraits traits,
        @Schema(description = "Cost of an hour; absent if the line pays no staff") @Nullable HourlyPrice hourlyPrice)
        implements Versioned {

    public static AllocationView of(Allocation allocation, HourlyPrices prices) {
        LineTerms terms = allocation.terms();
        AllocatedAmount amount = allocation.amount();
        return new AllocationView(
                allocation.version(),
                allocation.id(),
                allocation.note(),
                allocation.label(),
                terms,
                amount,
                allocation.traits(),
                prices.of(amount.adjusted(), terms.fte()).orElse(null));
    }
}
