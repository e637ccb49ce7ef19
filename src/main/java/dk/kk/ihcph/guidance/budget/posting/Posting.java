package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

    @Column
    private UUID allocation;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    private int year;

    @Column
    private int period;

    @Column
    private LocalDate date;

    @Column
    private String account;

    private @Nullable String costObject;

    @Column
    private BigDecimal amount;

    @Column
    private String text;

    private @Nullable String supplier;

    @Column
    private String source;

    @Column
    private String reference;

    private @Nullable Integer referenceLine;

    @Column
    private int place;

    private @Nullable UUID event;
    private @Nullable Integer salaryMonth;
    private @Nullable UUID reverses;
    private @Nullable String reversalReason;
    private @Nullable UUID job;
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Posting() {}

    UUID id() {
        return id;
    }

    LocalDate date() {
        return date;
    }

    UUID allocation() {
        return allocation;
    }

    Administration administration() {
        return administration;
    }

    int year() {
        return year;
    }

    String reference() {
        return reference;
    }

    @Nullable
    Integer referenceLine() {
        return referenceLine;
    }

    int place() {
        return place;
    }

    boolean isReversal() {
        return reverses != null;
    }

    /** Returns the opposite booking, on the same allocation and for the same event or month. */
    Booking reversal(ReversalRequest request, int inPeriod) {
        return new Booking(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                allocation,
                administration,
                year,
                inPeriod,
                request.date(),
                account,
                costObject,
                amount.negate(),
                text,
                supplier,
                source,
                Objects.requireNonNullElse(request.reference(), "REV-" + id),
                null,
                1,
                event,
                salaryMonth,
                id,
                request.reason(),
                null);
    }

    /**
     * Returns whether the reported posting equals this one. Only reported values are compared, because posting rules
     * and the masking of texts may have changed.
     */
    boolean isSameAs(PostingRequest reported, Administration reporter) {
        YearMonth reportedPeriod = BookingRules.period(reported.period(), reported.date());
        return administration == reporter
                && (reported.allocation() == null || reported.allocation().equals(allocation))
                && reportedPeriod.equals(YearMonth.of(year, period))
                && date.equals(reported.date())
                && account.equals(reported.account())
                && Objects.equals(costObject, reported.costObject())
                && amount.compareTo(reported.amount()) == 0
                && isSameText(text, reported.text())
                && isSameText(supplier, reported.supplier())
                && Objects.equals(event, reported.event())
                && (reported.salaryMonth() == null
                        || YearMonth.parse(reported.salaryMonth())
                                .equals(salaryMonth == null ? null : YearMonth.of(year, salaryMonth)));
    }

    private static boolean isSameText(@Nullable String one, @Nullable String other) {
        return (one == null || other == null)
                ? Objects.equals(one, other)
                : CprNumbers.mask(one).equals(CprNumbers.mask(other));
    }

    PostingView view(@Nullable UUID reversedBy, boolean mayReverse) {
        return booked().view(reversedBy, recordedAt, mayReverse);
    }

    /** Returns the row that was booked. */
    private Booking booked() {
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
                place,
                event,
                salaryMonth,
                reverses,
                reversalReason,
                job);
    }
}
