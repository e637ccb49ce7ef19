package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.budget.Kroner;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One entry of an adjustment; never changed. */
@Entity
@Immutable
@Table(name = "budget_adjustment_entry")
class AdjustmentEntry {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "adjustment")
    @SuppressWarnings("unused") // read by the database
    private Adjustment adjustment;

    @SuppressWarnings("unused") // read by the database
    private int position;

    @Enumerated(EnumType.STRING)
    private AdjustmentAccount account;

    private @Nullable UUID allocation;

    @Column
    private BigDecimal amount;

    @SuppressWarnings("NullAway.Init")
    protected AdjustmentEntry() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    AdjustmentEntry(
            Adjustment adjustment,
            int position,
            AdjustmentAccount account,
            @Nullable UUID allocation,
            BigDecimal amount) {
        this.adjustment = adjustment;
        this.position = position;
        this.account = account;
        this.allocation = allocation;
        this.amount = amount.setScale(Kroner.DECIMALS);
    }

    @Nullable
    UUID allocation() {
        return allocation;
    }

    AdjustmentAccount account() {
        return account;
    }

    BigDecimal amount() {
        return amount;
    }
}
