package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * A posting: money that was spent, as recorded. It never changes, and only {@link PostingRepository#book} creates it.
 */
@Entity
@Immutable
class Posting {
    @Id
    private UUID id;

    @Embedded
    private Booking.Target target;

    @Embedded
    private Booking.BookedMonths months;

    @Embedded
    private Expense expense;

    @Embedded
    private Voucher voucher;

    @Column
    private int place;

    @Embedded
    private Booking.@Nullable Reversal reversal;

    private @Nullable UUID job;
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Posting() {}

    UUID id() {
        return id;
    }

    Booking.Target target() {
        return target;
    }

    Expense expense() {
        return expense;
    }

    Voucher voucher() {
        return voucher;
    }

    int place() {
        return place;
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }

    boolean isReversal() {
        return booked().reversal().reverses() != null;
    }

    /** Returns the opposite booking, on the same allocation and for the same event or month. */
    Booking reversal(ReversalRequest request, int inPeriod) {
        return new Booking(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                target,
                new Booking.BookedMonths(inPeriod, months.salaryMonth()),
                expense.reversedOn(request.date()),
                new Voucher(voucher.source(), Objects.requireNonNullElse(request.reference(), "REV-" + id), null),
                1,
                new Booking.Reversal(id, request.reason()),
                null);
    }

    /**
     * Returns whether the reported posting equals this one. Only reported values are compared, because posting rules
     * and the masking of texts may have changed.
     */
    boolean isSameAs(PostingRequest reported, Administration reporter) {
        YearMonth reportedPeriod =
                BookingRules.period(reported.period(), reported.expense().date());
        Integer salary = months.salaryMonth();
        return target.administration() == reporter
                && (reported.allocation() == null || reported.allocation().equals(target.allocation()))
                && reportedPeriod.equals(YearMonth.of(target.year(), months.period()))
                && expense.isSameAs(reported.expense())
                && Objects.equals(target.event(), reported.event())
                && (reported.salaryMonth() == null
                        || YearMonth.parse(reported.salaryMonth())
                                .equals(salary == null ? null : YearMonth.of(target.year(), salary)));
    }

    /** Returns the row that was booked. */
    Booking booked() {
        return new Booking(
                id, target, months, expense, voucher, place, reversal == null ? Booking.Reversal.NONE : reversal, job);
    }
}
