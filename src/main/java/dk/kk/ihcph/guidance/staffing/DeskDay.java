package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A weekday on which an administration staffs a desk. Stated by migration; the application only reads. */
@Entity
@Immutable
class DeskDay {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    private String location;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    @Column
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private boolean weekdayIsAssumed;

    @SuppressWarnings("NullAway.Init")
    protected DeskDay() {}

    Administration administration() {
        return administration;
    }

    String location() {
        return location;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean isOn(DayOfWeek day) {
        return weekday == day;
    }

    DeskDayView view() {
        return new DeskDayView(administration, location, weekday, validFrom, validTo, weekdayIsAssumed);
    }
}
