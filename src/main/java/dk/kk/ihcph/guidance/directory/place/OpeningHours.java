package dk.kk.ihcph.guidance.directory.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A span of hours on a weekday. The database guarantees that spans never overlap. */
@Embeddable
@Schema(name = "WeeklyOpeningHours", description = "A span of hours on a weekday, in local time")
record OpeningHours(
        @Enumerated(EnumType.STRING) DayOfWeek weekday,
        @Column LocalTime opens,
        @Column LocalTime closes,
        @Column @Schema(description = "First local day of these hours; absent if there was no first day") @Nullable
                LocalDate validFrom,
        @Column @Schema(description = "Last local day of these hours, included; absent if no end is known") @Nullable
                LocalDate validTo,
        @Column @Schema(description = "`true` if the hours are an assumption and not announced") boolean assumed) {

    OpeningHours from(LocalDate first) {
        return new OpeningHours(weekday, opens, closes, first, validTo, assumed);
    }

    boolean holdOn(LocalDate day) {
        return weekday == day.getDayOfWeek()
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
