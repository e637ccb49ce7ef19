package dk.kk.ihcph.guidance.staffing.publication;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A record, never changed, that a period of the schedule was published, with the reason for the flaws it had. */
@Entity
class SchedulePublication {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    private LocalDate firstDay;

    @Column
    private LocalDate lastDay;

    @Column
    private Instant publishedAt;

    private int shifts;

    @Column
    private BigDecimal hours;

    @Column
    private BigDecimal uncoveredHours;

    private @Nullable String overrideReason;

    @SuppressWarnings("NullAway.Init")
    protected SchedulePublication() {}

    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    SchedulePublication(
            PublicationRequest request, Instant now, int shifts, BigDecimal hours, BigDecimal uncoveredHours) {
        this.administration = request.administration();
        this.firstDay = request.from();
        this.lastDay = request.to();
        this.publishedAt = now;
        this.shifts = shifts;
        this.hours = hours;
        this.uncoveredHours = uncoveredHours;
        this.overrideReason =
                request.override() == null ? null : request.override().reason();
    }

    UUID id() {
        return id;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Administration administration() {
        return administration;
    }

    long version() {
        return version;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    int shifts() {
        return shifts;
    }

    BigDecimal hours() {
        return hours;
    }

    BigDecimal uncoveredHours() {
        return uncoveredHours;
    }

    @Nullable
    String overrideReason() {
        return overrideReason;
    }
}
