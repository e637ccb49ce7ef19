package dk.kk.ihcph.guidance.registration;

import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import dk.kk.ihcph.guidance.directory.LocationNames;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.notification.ComposedMail.Attachment;
import dk.kk.ihcph.guidance.web.CalendarText;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A registration as an iCalendar (RFC 5545): what, where and when; nobody's name. */
final class RegistrationCalendar {
    private RegistrationCalendar() {}

    static String of(Registration registration, EventFacts event, LocationNames locations, ZoneId zone) {
        return of(registration, event, locations, zone, null);
    }

    /** As it is mailed: with who sends it (RFC 5546, 3.2), and, once it is over, such that calendars take it out. */
    static Attachment attached(
            Registration registration, EventFacts event, LocationNames locations, ZoneId zone, String sender) {
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
            LocationNames locations,
            ZoneId zone,
            @Nullable String sender) {
        boolean gone = isGone(registration, event);
        VEvent entry = CalendarText.entry(
                registration.id(),
                registration.version() + event.version(),
                event.title(),
                locations.place(event.location(), event.address(), event.onlineUrl()),
                gone);
        entry.setDateStart(Date.from(event.startsAt()));
        entry.setDateEnd(Date.from(event.endsAt()));
        if (!gone && registration.status() != RegistrationStatus.CONFIRMED) {
            entry.setStatus(Status.tentative());
        }
        return CalendarText.of(entry, zone, gone, sender);
    }
}
