package dk.kk.ihcph.guidance.event.series;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.EventText;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A series of events and whether it keeps its pace. */
@Schema(name = "EventSeries", description = "A series of events, and whether it keeps its pace")
record EventSeriesView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "The administration that leads the series") Administration administration,
        EventType type,
        EventText.Title title,
        @JsonUnwrapped PlannedPace pace,
        @JsonUnwrapped SeriesProgress progress)
        implements Versioned {

    /** The months from one event to the next that are planned for. */
    record PlannedPace(
            @Schema(description = "Whether every event of the type belongs to the series") boolean ofWholeType,
            @Schema(description = "Fewest months from one event to the next") int everyMonthsFrom,
            @Schema(description = "Most months from one event to the next") int everyMonthsTo) {}

    /** The events around now, and whether the next one is late. */
    record SeriesProgress(
            @Schema(description = "The last event that was held; absent if none was") @Nullable Occurrence lastHeld,
            @Schema(description = "The next draft or published event; absent if there is none") @Nullable
                    Occurrence nextPlanned,
            @Schema(description = "First day on which the next event is due; absent if none was held") @Nullable
                    LocalDate firstDueDay,
            @Schema(description = "Last day on which the next event is due, included; absent if none was held")
                    @Nullable
                    LocalDate lastDueDay,
            @Schema(
                            description =
                                    "Days from the last event that was held to the next one, or to today if none is planned; absent if none was held")
                    @Nullable
                    Long gapDays,
            @Schema(description = "Whether the next event is after lastDueDay, or is still missing then")
                    boolean overdue) {}

    /** One event of the series. */
    @Schema(name = "EventOccurrence", description = "An event of a series")
    record Occurrence(UUID event, Instant startsAt) {
        private LocalDate day(ZoneId zone) {
            return startsAt.atZone(zone).toLocalDate();
        }
    }

    static EventSeriesView of(
            EventSeries series,
            @Nullable Occurrence lastHeld,
            @Nullable Occurrence next,
            LocalDate today,
            ZoneId zone) {
        LocalDate last = lastHeld == null ? null : lastHeld.day(zone);
        LocalDate lastDue = last == null ? null : last.plusMonths(series.everyTo());
        LocalDate coming = next == null ? today : next.day(zone);
        return new EventSeriesView(
                series.id(),
                series.version(),
                series.administration(),
                series.type(),
                series.title(),
                new PlannedPace(series.isOfWholeType(), series.everyFrom(), series.everyTo()),
                new SeriesProgress(
                        lastHeld,
                        next,
                        last == null ? null : last.plusMonths(series.everyFrom()),
                        lastDue,
                        last == null ? null : ChronoUnit.DAYS.between(last, coming),
                        lastDue != null && coming.isAfter(lastDue)));
    }
}
