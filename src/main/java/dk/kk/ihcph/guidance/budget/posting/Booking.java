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
 * A posting as it is to be booked: the row, by the fields of {@link Posting}.
 *
 * @param referenceLine the number that the source gives the line within its voucher
 * @param place of a line that the source does not number: its place among those of the voucher, from 1; else 1
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

    /** The same line at another place of its voucher. */
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

    /** As it is answered to who books it, who may also take it back. */
    PostingView view() {
        return view(null, null, true);
    }

    /**
     * As it is answered.
     *
     * @param recordedAt by the database, in the moment of the commit
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

    /** The month of a year, as it is written. */
    private static String written(int year, int month) {
        return YearMonth.of(year, month).toString();
    }
}
