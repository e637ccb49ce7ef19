package dk.kk.ihcph.guidance.registration;

import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.notification.ComposedMail.Attachment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Writes a registration as an iCalendar (RFC 5545): the event, its time and place, and no names. */
public final class RegistrationCalendar {
    private RegistrationCalendar() {}

    public static String of(HolderRights rights, LocationNames locations, ZoneId zone) {
        return of(rights, locations, zone, null);
    }

    /**
     * The calendar file of a mail: it names the sender (RFC 5546, 3.2), and removes the event from calendars once the
     * registration is over.
     */
    public static Attachment attached(HolderRights rights, LocationNames locations, ZoneId zone, String sender) {
        return Attachment.calendar(
                "event.ics",
                rights.status().active() ? Method.PUBLISH : Method.CANCEL,
                of(rights, locations, zone, sender));
    }

    private static String of(HolderRights rights, LocationNames locations, ZoneId zone, @Nullable String sender) {
        Registration registration = rights.registration();
        EventFacts event = rights.event();
        boolean gone = !rights.status().active();
        VEvent entry = CalendarText.entry(
                registration.id(),
                registration.version() + event.version(),
                later(registration.updatedAt(), event.updatedAt()),
                event.title(),
                rights.place(locations),
                gone);
        entry.setDateStart(Date.from(event.startsAt()));
        entry.setDateEnd(Date.from(event.endsAt()));
        if (rights.isEventCancelled() && event.cancelReason() != null) {
            entry.setDescription(
                    event.cancelReason().da() + "\n\n" + event.cancelReason().en());
        }
        if (!gone && rights.status() != RegistrationStatus.CONFIRMED) {
            entry.setStatus(Status.tentative());
        }
        return CalendarText.of(entry, zone, gone, sender);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
