package dk.kk.ihcph.guidance.event.listing;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.event.Announcement;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Occasion;
import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.http.client.PublicUrl;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;
import java.util.List;

/** Writes events as an iCalendar (RFC 5545); a cancelled event stays in it, marked as cancelled. */
@ApplicationScoped
class EventCalendar {
    private static final Bilingual DELETED = new Bilingual("Slettet kladde", "Deleted draft");

    private final Directory directory;
    private final PublicUrl publicUrl;
    private final Clock clock;

    EventCalendar(Directory directory, PublicUrl publicUrl, Clock clock) {
        this.directory = directory;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    String of(List<? extends ListedEvent> events) {
        LocationNames locations = directory.locationNames();
        ICalendar calendar = CalendarText.calendar(clock.getZone());
        calendar.setMethod(Method.publish());
        for (ListedEvent event : events) {
            calendar.addEvent(event instanceof EventView view ? entry(view, locations) : deleted(event));
        }
        return CalendarText.of(calendar);
    }

    /** Writes the entry that makes subscribed calendars remove a deleted draft. */
    private static VEvent deleted(ListedEvent event) {
        VEvent entry = CalendarText.entry(
                event.id(), event.version(), event.updatedAt(), DELETED, new Bilingual("", ""), true);
        entry.setDateStart(Date.from(event.startsAt()));
        entry.setDateEnd(Date.from(((RemovedEvent) event).endsAt()));
        return entry;
    }

    private VEvent entry(EventView event, LocationNames locations) {
        Announcement announcement = event.plan().announcement();
        Occasion occasion = event.plan().occasion();
        VEvent entry = CalendarText.entry(
                event.id(),
                event.version(),
                event.updatedAt(),
                announcement.title().words(),
                locations.place(
                        occasion.location(),
                        occasion.address(),
                        event.standing().online() ? "Online" : null),
                event.standing().status() == EventStatus.CANCELLED);
        entry.setDateStart(Date.from(occasion.startsAt()));
        entry.setDateEnd(Date.from(occasion.endsAt()));
        entry.setUrl(publicUrl.api().resolve("events/" + event.id()).toString());
        if (event.standing().status() == EventStatus.DRAFT) {
            entry.setStatus(Status.tentative());
        }
        if (announcement.summary() != null) {
            entry.setDescription(announcement.summary().da() + "\n\n"
                    + announcement.summary().en());
        }
        return entry;
    }
}
