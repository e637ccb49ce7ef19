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
@Schema(name = "EventSeries", description = "What is held again and again, and how it keeps its pace")
record EventSeriesView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "The administration that leads it") Administration administration,
        EventType type,
        EventText.Title title,
        @JsonUnwrapped PlannedPace pace,
        @JsonUnwrapped SeriesProgress progress)
        implements Versioned {

    /** The months from one event to the next that are planned for. */
    record PlannedPace(
            @Schema(description = "Whether every event of the type counts, not only those planned in the series")
                    boolean ofWholeType,
            @Schema(description = "Fewest months from one to the next", examples = "2") int everyMonthsFrom,
            @Schema(description = "Most months from one to the next", examples = "3") int everyMonthsTo) {}

    /** The events around now, and whether the next one is late. */
    record SeriesProgress(
            @Schema(description = "The last one that was held; absent while there was none") @Nullable
                    Occurrence lastHeld,
            @Schema(description = "The next one, planned or published; absent where there is none") @Nullable
                    Occurrence nextPlanned,
            @Schema(
                            description = "First day on which the next is due; absent while none was held",
                            examples = "2027-04-10")
                    @Nullable
                    LocalDate dueFrom,
            @Schema(
                            description = "Last day on which the next is due; absent while none was held",
                            examples = "2027-05-10")
                    @Nullable
                    LocalDate dueTo,
            @Schema(
                            description =
                                    "Days from the last one held to the next planned, or where none is planned to today",
                            examples = "63")
                    @Nullable
                    Long gapDays,
            @Schema(description = "Whether the next comes, or is still missing, after it was due") boolean overdue) {}

    /** One event of the series. */
    @Schema(name = "EventOccurrence", description = "One event of a series")
    record Occurrence(
            @Schema(description = "Id of the event") UUID event,
            @Schema(description = "When it begins", examples = "2027-02-10T16:00:00Z") Instant startsAt) {
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
        LocalDate dueTo = last == null ? null : last.plusMonths(series.everyTo());
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
                        dueTo,
                        last == null ? null : ChronoUnit.DAYS.between(last, coming),
                        dueTo != null && coming.isAfter(dueTo)));
    }
}
