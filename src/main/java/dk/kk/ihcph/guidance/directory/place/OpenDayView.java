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
@Schema(name = "OpenDay", description = "A local day of a location: when it is open, or why it is not")
record OpenDayView(
        @Schema(description = "Code of the location", examples = "IH", maxLength = 50, required = true) String location,
        @Schema(description = "The local day", examples = "2026-03-30", required = true) LocalDate date,
        @Schema(required = true) DayOfWeek weekday,
        @Schema(description = "The hours, in order; none on a closed day", maxItems = 20, required = true)
                List<SpanView> spans,
        @Schema(description = "Why the day is closed; absent on an open day") @Nullable Closed closed) {

    @Schema(name = "OpenSpan", description = "A span in which the location is open")
    record SpanView(
            @Schema(description = "Local time of opening", examples = "09:00:00", required = true) LocalTime opens,
            @Schema(description = "Local time of closing", examples = "15:00:00", required = true) LocalTime closes,
            @Schema(description = "The instant of opening", required = true) Instant opensAt,
            @Schema(description = "The instant of closing", required = true) Instant closesAt) {}

    @Schema(name = "Closed", description = "Why a day is closed")
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
