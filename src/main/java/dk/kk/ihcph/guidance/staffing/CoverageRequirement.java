package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** So many of an administration must be at a location on a weekday, from when to when in local time. */
@Entity
@SuppressWarnings("unused") // its view comes next
class CoverageRequirement {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    private String location;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    @Column
    private LocalTime starts;

    @Column
    private LocalTime ends;

    private int minimumStaff;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @Column
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private boolean assumed;

    @SuppressWarnings("NullAway.Init")
    protected CoverageRequirement() {}

    /** Whether it is in force on this day, were the location open. */
    boolean holdsOn(LocalDate day) {
        return weekday == day.getDayOfWeek() && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    Administration administration() {
        return administration;
    }

    String location() {
        return location;
    }

    LocalTime starts() {
        return starts;
    }

    LocalTime ends() {
        return ends;
    }

    int minimumStaff() {
        return minimumStaff;
    }

    List<String> languages() {
        return languages;
    }

    List<String> topics() {
        return topics;
    }
}
