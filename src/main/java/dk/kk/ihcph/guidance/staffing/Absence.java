package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody's time away, asked for and granted. Why somebody is sick is never kept. */
@Entity
@SuppressWarnings("unused") // its requests and decisions come next
class Absence {
    /** The database's rule absence_lasts_at_most_a_year. */
    static final int LONGEST_DAYS = 366;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column
    private UUID staff;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    @Column
    private LocalDate firstDay;

    @Column
    private LocalDate lastDay;

    private @Nullable LocalTime fromTime;
    private @Nullable LocalTime toTime;

    @Enumerated(EnumType.STRING)
    private AbsenceStatus status;

    private @Nullable String decisionReason;

    @Column
    private Instant requestedAt;

    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    /** From the first moment away to the first one back, as the database's own range has it. */
    Person.Away away(ZoneId zone) {
        Instant from = (fromTime == null ? firstDay.atStartOfDay() : firstDay.atTime(fromTime))
                .atZone(zone)
                .toInstant();
        Instant to = (toTime == null ? lastDay.plusDays(1).atStartOfDay() : lastDay.atTime(toTime))
                .atZone(zone)
                .toInstant();
        return new Person.Away(from, to);
    }

    UUID staff() {
        return staff;
    }
}
