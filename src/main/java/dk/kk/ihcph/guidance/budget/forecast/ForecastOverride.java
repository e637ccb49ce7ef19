package dk.kk.ihcph.guidance.budget.forecast;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What somebody expects an allocation to cost, or that nobody does any more. Never changes; the newest holds. */
@Entity
public class ForecastOverride {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    @SuppressWarnings("unused") // queried
    private UUID allocation;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    @SuppressWarnings("unused") // read by the database: whose year it is
    private Administration administration;

    @Column(updatable = false)
    @SuppressWarnings("unused") // read by the database, too
    private int year;

    /** None where it takes the one before back. */
    @Column(updatable = false)
    private @Nullable BigDecimal amount;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String author;

    /** By the database, in the moment of the commit. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ForecastOverride() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    public ForecastOverride(PlannedAllocation allocation, @Nullable BigDecimal amount, String reason, String author) {
        this.allocation = allocation.id();
        this.administration = allocation.administration();
        this.year = allocation.year();
        this.amount = amount;
        this.reason = reason;
        this.author = author;
    }

    public UUID id() {
        return id;
    }

    /** What holds by it; nothing where it took one back. It is of today until it is committed. */
    @Nullable
    public ForecastOverrideView view(ZoneId zone, LocalDate today) {
        return amount == null
                ? null
                : new ForecastOverrideView(
                        amount.setScale(2),
                        reason,
                        author,
                        recordedAt == null ? today : LocalDate.ofInstant(recordedAt, zone));
    }

    public ForecastEntryView entry() {
        return new ForecastEntryView(
                id, amount == null, amount, reason, author, Objects.requireNonNull(recordedAt, "is committed"));
    }
}
