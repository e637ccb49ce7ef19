package dk.kk.ihcph.guidance.event;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.CalendarText;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events as an iCalendar (RFC 5545); a cancelled one stays in it, as cancelled. */
@ApplicationScoped
class EventCalendar {
    private final Directory directory;
    private final Clock clock;

    EventCalendar(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The calendar of these events.
     *
     * @param base where the API is
     */
    String of(List<EventView> events, URI base) {
        Map<String, Bilingual> locations = directory.locationNames();
        ICalendar calendar = CalendarText.calendar(clock.getZone());
        calendar.setMethod(Method.publish());
        events.forEach(event -> calendar.addEvent(entry(event, locations, base)));
        return CalendarText.of(calendar);
    }

    private static VEvent entry(EventView event, Map<String, Bilingual> locations, URI base) {
        VEvent entry = CalendarText.entry(
                event.id(),
                event.version(),
                event.title().words(),
                place(event, locations),
                event.status() == EventStatus.CANCELLED);
        entry.setDateStart(Date.from(event.startsAt()));
        entry.setDateEnd(Date.from(event.endsAt()));
        entry.setUrl(base.resolve("events/" + event.id()).toString());
        entry.setLastModified(Date.from(event.updatedAt()));
        if (event.status() == EventStatus.DRAFT) {
            entry.setStatus(Status.tentative());
        }
        if (event.summary() != null) {
            entry.setDescription(event.summary().da() + "\n\n" + event.summary().en());
        }
        return entry;
    }

    private static Bilingual place(EventView event, Map<String, Bilingual> locations) {
        Bilingual room = event.location() == null
                ? null
                : locations.getOrDefault(event.location(), new Bilingual(event.location(), event.location()));
        return new Bilingual(
                place(room == null ? null : room.da(), event), place(room == null ? null : room.en(), event));
    }

    private static String place(@Nullable String room, EventView event) {
        return Stream.of(room, event.address(), event.online() ? "Online" : null)
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }
}
