package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting to be booked: the row, with the fields of {@link Posting}.
 *
 * @param referenceLine the number that the source gives the line within its voucher
 * @param place the position, from 1, among the voucher's lines without a number; 1 for a line with a number
 */
record Booking(
        UUID id,
        UUID allocation,
        Administration administration,
        int year,
        int period,
        LocalDate date,
        String account,
        @Nullable String costObject,
        BigDecimal amount,
        String text,
        @Nullable String supplier,
        String source,
        String reference,
        @Nullable Integer referenceLine,
        int place,
        @Nullable UUID event,
        @Nullable Integer salaryMonth,
        @Nullable UUID reverses,
        @Nullable String reversalReason,
        @Nullable UUID job) {

    /** Returns the same line at another position of its voucher. */
    Booking at(int otherPlace) {
        return new Booking(
                id,
                allocation,
                administration,
                year,
                period,
                date,
                account,
                costObject,
                amount,
                text,
                supplier,
                source,
                reference,
                referenceLine,
                otherPlace,
                event,
                salaryMonth,
                reverses,
                reversalReason,
                job);
    }

    /** Returns the view for the caller who books it and may therefore also reverse it. */
    PostingView view() {
        return view(null, null, true);
    }

    /**
     * Returns the view.
     *
     * @param recordedAt the instant of the commit, set by the database
     */
    PostingView view(@Nullable UUID reversedBy, @Nullable Instant recordedAt, boolean mayReverse) {
        return new PostingView(
                id,
                allocation,
                administration,
                year,
                written(year, period),
                date,
                account,
                costObject,
                amount,
                text,
                supplier,
                source,
                reference,
                referenceLine,
                event,
                salaryMonth == null ? null : written(year, salaryMonth),
                reverses,
                reversalReason,
                reversedBy,
                job,
                recordedAt,
                mayReverse && reversedBy == null && reverses == null ? List.of(PostingAction.REVERSE) : List.of());
    }

    /** Formats a month of a year. */
    private static String written(int year, int month) {
        return YearMonth.of(year, month).toString();
    }
}
