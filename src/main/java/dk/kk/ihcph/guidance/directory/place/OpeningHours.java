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
        @Enumerated(EnumType.STRING) @Schema(description = "The weekday") DayOfWeek weekday,
        @Column @Schema(description = "Local time of opening", examples = "09:00:00") LocalTime opens,
        @Column @Schema(description = "Local time of closing", examples = "15:00:00") LocalTime closes,
        @Column @Schema(description = "First day on which these hours hold; absent if they always did") @Nullable
                LocalDate validFrom,
        @Column @Schema(description = "Last day on which these hours hold; absent if no end is known") @Nullable
                LocalDate validTo,
        @Column @Schema(description = "True where these hours are assumed rather than announced") boolean assumed) {

    OpeningHours from(LocalDate first) {
        return new OpeningHours(weekday, opens, closes, first, validTo, assumed);
    }

    boolean holdOn(LocalDate day) {
        return weekday == day.getDayOfWeek()
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
