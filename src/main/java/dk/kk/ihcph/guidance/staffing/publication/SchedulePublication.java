package dk.kk.ihcph.guidance.staffing.publication;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
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

    @Embedded
    private PublishedPeriod period;

    private @Nullable String overrideReason;

    @SuppressWarnings("NullAway.Init")
    protected SchedulePublication() {}

    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    SchedulePublication(
            PublicationRequest request, Instant now, int shifts, BigDecimal hours, BigDecimal uncoveredHours) {
        this.period = new PublishedPeriod(
                request.administration(), request.firstDay(), request.lastDay(), now, shifts, hours, uncoveredHours);
        this.overrideReason =
                request.override() == null ? null : request.override().reason();
    }

    UUID id() {
        return id;
    }

    PublishedPeriod period() {
        return period;
    }

    long version() {
        return version;
    }

    @Nullable
    String overrideReason() {
        return overrideReason;
    }
}
