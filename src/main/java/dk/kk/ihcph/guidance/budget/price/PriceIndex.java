package dk.kk.ihcph.guidance.budget.price;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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

    @Embedded
    private YearRate rate;

    @Column
    private String source;

    /** The instant of the commit, set by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected PriceIndex() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    PriceIndex(PriceIndexRequest request, int revision) {
        this.rate = new YearRate(
                request.year(),
                revision,
                request.wageRate().setScale(DECIMALS),
                request.priceRate().setScale(DECIMALS),
                Objects.requireNonNullElse(request.estimate(), false));
        this.source = request.source();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    YearRate rate() {
        return rate;
    }

    String source() {
        return source;
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }
}
