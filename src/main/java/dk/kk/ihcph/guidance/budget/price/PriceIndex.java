package dk.kk.ihcph.guidance.budget.price;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** The rates of one year in one revision. Never changed. */
@Entity
@Immutable
class PriceIndex {
    private static final int DECIMALS = 3;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private int year;

    private int revision;

    @Column
    private BigDecimal wageRate;

    @Column
    private BigDecimal priceRate;

    @Column
    private String source;

    private boolean estimate;

    /** The instant of the commit, set by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected PriceIndex() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    PriceIndex(PriceIndexRequest request, int revision) {
        this.year = request.year();
        this.revision = revision;
        this.wageRate = request.wageRate().setScale(DECIMALS);
        this.priceRate = request.priceRate().setScale(DECIMALS);
        this.source = request.source();
        this.estimate = Objects.requireNonNullElse(request.estimate(), false);
    }

    int year() {
        return year;
    }

    int revision() {
        return revision;
    }

    YearRate rate() {
        return new YearRate(year, revision, wageRate, priceRate, estimate);
    }

    PriceIndexView view() {
        return new PriceIndexView(version, id, year, revision, wageRate, priceRate, source, estimate, recordedAt);
    }
}
