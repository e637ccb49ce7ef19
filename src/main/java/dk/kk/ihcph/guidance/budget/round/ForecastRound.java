package dk.kk.ihcph.guidance.budget.round;

import dk.kk.ihcph.guidance.budget.status.StatusView;
import jakarta.persistence.Column;
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

    @Column
    private int year;

    @Column
    private String name;

    @Column
    private Instant asOf;

    @Column
    private Instant frozenAt;

    @Column
    private String author;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    private StatusView status;

    @SuppressWarnings("NullAway.Init")
    protected ForecastRound() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    ForecastRound(String name, StatusView status, String author, Instant frozenAt) {
        this.name = name;
        this.year = status.year();
        this.asOf = status.asOf();
        this.status = status;
        this.author = author;
        this.frozenAt = frozenAt;
    }

    RoundView view() {
        return new RoundView(id, year, name, asOf, frozenAt, author, status);
    }
}
