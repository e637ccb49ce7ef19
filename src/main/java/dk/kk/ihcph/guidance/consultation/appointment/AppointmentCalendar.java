package dk.kk.ihcph.guidance.consultation.appointment;

import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.notification.ComposedMail.Attachment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** An appointment as an iCalendar file (RFC 5545). It names time and place, but neither topics nor the guide. */
final class AppointmentCalendar {
    private static final Bilingual SUMMARY = new Bilingual("Personlig vejledning", "Personal guidance");

    private AppointmentCalendar() {}

    static String of(Appointment appointment, Instant now, LocationNames locations, ZoneId zone) {
        return of(appointment, now, locations, zone, null);
    }

    /** The attachment of a mail, with its sender (RFC 5546, 3.2). A cancelled appointment is removed from calendars. */
    static Attachment attached(
            Appointment appointment, Instant now, LocationNames locations, ZoneId zone, String sender) {
        return Attachment.calendar(
                "appointment.ics",
                isGone(appointment, now) ? Method.CANCEL : Method.PUBLISH,
                of(appointment, now, locations, zone, sender));
    }

    private static boolean isGone(Appointment appointment, Instant now) {
        AppointmentStatus status = appointment.shownStatus(now);
        return status == AppointmentStatus.CANCELLED || status == AppointmentStatus.EXPIRED;
    }

    private static String of(
            Appointment appointment, Instant now, LocationNames locations, ZoneId zone, @Nullable String sender) {
        boolean gone = isGone(appointment, now);
        VEvent event = CalendarText.entry(
                appointment.id(),
                appointment.version(),
                appointment.updatedAt(),
                SUMMARY,
                locations.place(appointment.location()),
                gone);
        event.setDateStart(Date.from(appointment.startsAt()));
        event.setDateEnd(Date.from(appointment.endsAt()));
        if (appointment.shownStatus(now).endsByItself()) {
            event.setStatus(Status.tentative());
        }
        return CalendarText.of(event, zone, gone, sender);
    }
}
