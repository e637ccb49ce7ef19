package dk.kk.ihcph.guidance.directory.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to replace an ordinary week. */
@Schema(name = "OpeningHoursRequest", description = "The ordinary week of a location from a day on")
record OpeningHoursRequest(
        @NotNull @Schema(description = "First local day of these hours; today or later") LocalDate validFrom,
        @Schema(
                        description =
                                "Last local day of these hours, included, after which the earlier hours apply again. Default:"
                                        + " no end")
                @Nullable
                LocalDate validTo,
        @NotNull @Size(max = 50) @Schema(description = "All spans of the week; an empty list closes the location")
                List<@NotNull @Valid WeekdaySpan> hours) {

    /** A span of hours on a weekday. */
    @Schema(name = "OpeningSpanRequest", description = "A span of hours on a weekday, in local time")
    record WeekdaySpan(
            @NotNull DayOfWeek weekday,
            @NotNull LocalTime opens,
            @NotNull LocalTime closes,
            @Schema(description = "`true` if the hours are an assumption and not announced", defaultValue = "false")
                    @Nullable
                    Boolean assumed) {

        OpeningHours on(LocalDate first, @Nullable LocalDate last) {
            return new OpeningHours(weekday, opens, closes, first, last, Boolean.TRUE.equals(assumed));
        }

        boolean overlaps(WeekdaySpan other) {
            return weekday == other.weekday && opens.isBefore(other.closes) && other.opens.isBefore(closes);
        }
    }
}
