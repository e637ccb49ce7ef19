package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A posting as it is answered. */
@StoredAnswer("money of a grant")
@Schema(
        name = "Posting",
        description = "An expense or an income on an allocation. It never changes; an error is reversed and booked "
                + "again")
public record PostingView(
        UUID id,
        @JsonUnwrapped Booking.Target target,
        @JsonUnwrapped WrittenMonths months,
        @JsonUnwrapped Expense expense,
        @JsonUnwrapped Voucher voucher,
        @JsonUnwrapped Booking.Reversal reversal,
        @Schema(description = "Id of the import job that booked it") @Nullable UUID job,
        @JsonUnwrapped ReversalState standing)
        implements Versioned {

    /** The months that it counts in and pays. */
    @Schema(hidden = true)
    record WrittenMonths(
            @Schema(description = "Accounting period", examples = "2026-03", maxLength = 7) String period,
            @Schema(description = "Month whose hours the salary pays", examples = "2026-03", maxLength = 7) @Nullable
                    String salaryMonth) {
        private static WrittenMonths of(int year, Booking.BookedMonths months) {
            Integer salary = months.salaryMonth();
            return new WrittenMonths(
                    YearMonth.of(year, months.period()).toString(),
                    salary == null ? null : YearMonth.of(year, salary).toString());
        }
    }

    /** The state of a posting. */
    @Schema(hidden = true)
    record ReversalState(
            @Schema(description = "Id of the posting that reverses this one") @Nullable UUID reversedBy,
            @Schema(
                            description =
                                    "Time from which it counts. It is set at the commit, and therefore absent in the answer to the "
                                            + "booking")
                    @Nullable
                    Instant recordedAt,
            @Schema(maxItems = 1) List<PostingAction> allowedActions) {}

    /** Returns the view for the caller who books it and may therefore also reverse it. */
    static PostingView of(Booking booking) {
        return of(booking, null, null, true);
    }

    /**
     * Returns the view.
     *
     * @param recordedAt the instant of the commit, set by the database
     */
    static PostingView of(
            Booking booking, @Nullable UUID reversedBy, @Nullable Instant recordedAt, boolean mayReverse) {
        boolean reversible =
                mayReverse && reversedBy == null && booking.reversal().reverses() == null;
        return new PostingView(
                booking.id(),
                booking.target(),
                WrittenMonths.of(booking.target().year(), booking.months()),
                booking.expense(),
                booking.voucher(),
                booking.reversal(),
                booking.job(),
                new ReversalState(reversedBy, recordedAt, reversible ? List.of(PostingAction.REVERSE) : List.of()));
    }

    @Override
    @JsonIgnore
    public long version() {
        return 0;
    }

    /**
     * The row never changes, but the posting may be reversed, its year closed, and its recording time is unknown
     * until the commit. All three are part of the ETag.
     */
    @Override
    public String variant() {
        return (standing.recordedAt() == null ? "n" : "")
                + (standing.reversedBy() == null ? "" : "r")
                + standing.allowedActions().size();
    }
}
