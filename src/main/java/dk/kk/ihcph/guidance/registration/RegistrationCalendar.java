package dk.kk.ihcph.guidance.registration;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.notification.ComposedMail.Attachment;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.CalendarText;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A registration as an iCalendar (RFC 5545): what, where and when; nobody's name. */
final class RegistrationCalendar {
    private RegistrationCalendar() {}

    static String of(Registration registration, EventFacts event, Map<String, Bilingual> locations, ZoneId zone) {
        return of(registration, event, locations, zone, null);
    }

    /** As it is mailed: with who sends it (RFC 5546, 3.2), and, once it is over, such that calendars take it out. */
    static Attachment attached(
            Registration registration, EventFacts event, Map<String, Bilingual> locations, ZoneId zone, String sender) {
        return Attachment.calendar(
                "event.ics",
                isGone(registration, event) ? Method.CANCEL : Method.PUBLISH,
                of(registration, event, locations, zone, sender));
    }

    private static boolean isGone(Registration registration, EventFacts event) {
        return event.status() == EventStatus.CANCELLED || !registration.status().active();
    }

    private static String of(
            Registration registration,
            EventFacts event,
            Map<String, Bilingual> locations,
            ZoneId zone,
            @Nullable String sender) {
        boolean gone = isGone(registration, event);
        VEvent entry = CalendarText.entry(
                registration.id(),
                registration.version() + event.version(),
                event.title(),
                place(event, locations),
                gone);
        entry.setDateStart(Date.from(event.startsAt()));
        entry.setDateEnd(Date.from(event.endsAt()));
        if (!gone && registration.status() != RegistrationStatus.CONFIRMED) {
            entry.setStatus(Status.tentative());
        }
        if (sender != null) {
            entry.setOrganizer(new Organizer("International House Copenhagen", sender));
        }
        ICalendar calendar = CalendarText.calendar(zone);
        calendar.setMethod(gone && sender != null ? Method.cancel() : Method.publish());
        calendar.addEvent(entry);
        return CalendarText.of(calendar);
    }

    private static Bilingual place(EventFacts event, Map<String, Bilingual> locations) {
        Bilingual house = event.location() == null
                ? new Bilingual("", "")
                : locations.getOrDefault(event.location(), new Bilingual(event.location(), event.location()));
        return new Bilingual(joined(house.da(), event), joined(house.en(), event));
    }

    private static String joined(String house, EventFacts event) {
        return Stream.of(house, event.address(), event.onlineUrl())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
