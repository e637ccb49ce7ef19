package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** What was spent, as it stands in the books: never changed, and made by {@link PostingRepository#book} only. */
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

    boolean isReversal() {
        return reverses != null;
    }

    /** Its opposite, on the same allocation and for the same event or month. */
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
                event,
                salaryMonth,
                id,
                request.reason(),
                null);
    }

    /** Whether the same was booked: all that whoever reports it says of it. What rules made of it may have changed. */
    boolean isSameAs(Booking booking, PostingRequest reported) {
        return administration == booking.administration()
                && (reported.allocation() == null || reported.allocation().equals(allocation))
                && year == booking.year()
                && period == booking.period()
                && date.equals(booking.date())
                && account.equals(booking.account())
                && Objects.equals(costObject, booking.costObject())
                && amount.compareTo(booking.amount()) == 0
                && text.equals(booking.text())
                && Objects.equals(supplier, booking.supplier())
                && Objects.equals(event, booking.event())
                && (reported.salaryMonth() == null || Objects.equals(salaryMonth, booking.salaryMonth()));
    }

    PostingView view(@Nullable UUID reversedBy, boolean mayReverse) {
        return booked().view(reversedBy, recordedAt, mayReverse);
    }

    /** The row that was booked. */
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
                event,
                salaryMonth,
                reverses,
                reversalReason,
                job);
    }
}
