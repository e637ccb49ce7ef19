package dk.kk.ihcph.guidance.budget.forecast;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A manual forecast of an allocation's outcome, or its withdrawal. Never changed; the newest applies. */
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

    /** The expected outcome in DKK; null if this entry withdraws the one before. */
    @Column(updatable = false)
    private @Nullable BigDecimal amount;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String author;

    /** The instant of the commit, set by the database. */
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

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    String reason() {
        return reason;
    }

    String author() {
        return author;
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }
}
