package dk.kk.ihcph.guidance.consultation.appointment;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.CalendarText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;

/** An appointment as an iCalendar (RFC 5545). It says where and when, not about what nor with whom. */
final class AppointmentCalendar {
    private static final Bilingual SUMMARY = new Bilingual("Personlig vejledning", "Personal guidance");

    private AppointmentCalendar() {}

    static String of(Appointment appointment, Instant now, Map<String, Bilingual> locations, ZoneId zone) {
        String location = appointment.asRequest().location();
        AppointmentStatus status = appointment.shownStatus(now);
        boolean gone = status == AppointmentStatus.CANCELLED || status == AppointmentStatus.EXPIRED;
        VEvent event = CalendarText.entry(
                appointment.id(),
                appointment.version(),
                SUMMARY,
                locations.getOrDefault(location, new Bilingual(location, location)),
                gone);
        event.setDateStart(Date.from(appointment.startsAt()));
        event.setDateEnd(Date.from(appointment.endsAt()));
        if (status == AppointmentStatus.HELD) {
            event.setStatus(Status.tentative());
        }
        ICalendar calendar = CalendarText.calendar(zone);
        calendar.setMethod(Method.publish());
        calendar.addEvent(event);
        return CalendarText.of(calendar);
    }
}
