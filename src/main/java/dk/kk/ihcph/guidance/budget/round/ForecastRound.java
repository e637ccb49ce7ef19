package dk.kk.ihcph.guidance.budget.round;

import dk.kk.ihcph.guidance.budget.status.StatusView;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/**
 * The status of a year as it was reported, frozen. It is stored as it was answered: a field that a later version of
 * the status adds is absent here and must be nullable; a field that it removes is ignored.
 */
@Entity
@Immutable
class ForecastRound {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Embedded
    private RoundHead head;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    private StatusView status;

    @SuppressWarnings("NullAway.Init")
    protected ForecastRound() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    ForecastRound(String name, StatusView status, String author, Instant frozenAt) {
        this.head = new RoundHead(status.year(), name, status.asOf(), frozenAt, author);
        this.status = status;
    }

    UUID id() {
        return id;
    }

    RoundHead head() {
        return head;
    }

    StatusView status() {
        return status;
    }
}
