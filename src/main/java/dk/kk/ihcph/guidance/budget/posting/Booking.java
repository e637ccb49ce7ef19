package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A posting to be booked, as the row is written.
 *
 * @param place the position, from 1, among the voucher's lines without a number; 1 for a line with a number
 */
record Booking(
        UUID id,
        @JsonUnwrapped Target target,
        @JsonUnwrapped BookedMonths months,
        @JsonUnwrapped Expense expense,
        @JsonUnwrapped Voucher voucher,
        int place,
        @JsonUnwrapped Reversal reversal,
        @Nullable UUID job) {

    /** Returns the same line at another position of its voucher. */
    Booking at(int otherPlace) {
        return new Booking(id, target, months, expense, voucher, otherPlace, reversal, job);
    }

    /** The allocation that a posting is booked on, and the event that it paid for. */
    @Embeddable
    @Schema(hidden = true)
    record Target(
            UUID allocation,
            @Schema(description = "Administration that owns the allocation") @Enumerated(EnumType.STRING)
                    Administration administration,
            int year,
            @Schema(description = "Id of the event that the expense is for") @Nullable UUID event) {}

    /**
     * The months of the allocation's year, 1 to 12.
     *
     * @param period the accounting period
     * @param salaryMonth the month whose hours the posting pays; null if it is no salary
     */
    @Embeddable
    record BookedMonths(int period, @Nullable Integer salaryMonth) {

        static BookedMonths of(YearMonth period, @Nullable YearMonth salary) {
            return new BookedMonths(period.getMonthValue(), salary == null ? null : salary.getMonthValue());
        }
    }

    /** The posting that a posting takes back. */
    @Embeddable
    @Schema(hidden = true)
    record Reversal(
            @Schema(description = "Id of the posting that this one reverses") @Nullable UUID reverses,
            @Schema(examples = "Booked on the wrong cost object", maxLength = 1000) @Nullable String reversalReason) {
        static final Reversal NONE = new Reversal(null, null);
    }
}
