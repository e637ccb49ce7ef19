package dk.kk.ihcph.guidance.budget.plan;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import dk.kk.ihcph.guidance.budget.forecast.PlannedAllocation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A plan of an allocation's spending by month. Never changed; the newest applies. */
@Entity
class BudgetPlan {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID allocation;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    @SuppressWarnings("unused") // read by the database: whose year it is
    private Administration administration;

    @Column(updatable = false)
    @SuppressWarnings("unused") // read by the database, too
    private int year;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    @SuppressWarnings("unused") // read with the ledger
    private List<BigDecimal> months;

    @Column(updatable = false)
    private String author;

    /** The instant of the commit, set by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected BudgetPlan() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    BudgetPlan(PlannedAllocation allocation, Months months, String author) {
        this.allocation = allocation.id();
        this.administration = allocation.administration();
        this.year = allocation.year();
        this.months = months.each();
        this.author = author;
    }

    UUID allocation() {
        return allocation;
    }

    String author() {
        return author;
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }
}
