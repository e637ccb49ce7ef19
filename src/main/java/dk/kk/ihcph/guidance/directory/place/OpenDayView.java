package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A local day of a location: its hours, or the reason why it is closed. */
@Schema(name = "OpenDay", description = "A local day of a location with its hours, or the reason why it is closed")
record OpenDayView(
        @Schema(examples = "IH", maxLength = 50, required = true) String location,
        @Schema(required = true) LocalDate date,
        @Schema(required = true) DayOfWeek weekday,
        @Schema(description = "Opening hours in order; empty on a closed day", maxItems = 20, required = true)
                List<SpanView> spans,
        @Schema(description = "Reason why the day is closed; absent on an open day") @Nullable Closed closed) {

    @Schema(name = "OpenSpan", description = "A span of time in which the location is open")
    record SpanView(
            @Schema(required = true) LocalTime opens,
            @Schema(required = true) LocalTime closes,
            @Schema(required = true) Instant opensAt,
            @Schema(required = true) Instant closesAt) {}

    @Schema(name = "Closed", description = "The reason why a day is closed")
    record Closed(@Schema(required = true) ClosureKind kind, @Schema(required = true) Bilingual reason) {
        static final Closed THAT_WEEKDAY = new Closed(ClosureKind.WEEKLY, ClosureKind.WEEKLY.label());
    }

    static OpenDayView open(String location, LocalDate day, List<OpenSpan> spans, ZoneId zone) {
        return new OpenDayView(
                location,
                day,
                day.getDayOfWeek(),
                spans.stream()
                        .map(span -> new SpanView(
                                span.opens(),
                                span.closes(),
                                day.atTime(span.opens()).atZone(zone).toInstant(),
                                day.atTime(span.closes()).atZone(zone).toInstant()))
                        .toList(),
                null);
    }

    static OpenDayView closed(String location, LocalDate day, Closed why) {
        return new OpenDayView(location, day, day.getDayOfWeek(), List.of(), why);
    }
}
