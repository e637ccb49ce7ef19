package dk.kk.ihcph.guidance.staffing.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ICalParameters;
import biweekly.property.RefreshInterval;
import biweekly.util.Duration;
import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** A person's shifts as an iCalendar (RFC 5545) that Outlook, Google and Apple subscribe to. */
final class CalendarFeed {
    private static final Duration REFRESH = Duration.builder().hours(1).build();

    private CalendarFeed() {}

    /** Writes the same text for the same shifts, so that a calendar program sees whether anything changed. */
    static String of(StaffMember member, List<Shift> shifts, LocationNames locations, ZoneId zone) {
        ICalendar calendar = CalendarText.calendar(zone);
        String name = "Vagter / Shifts: " + member.displayName();
        calendar.setName(name);
        // RFC 7986, 5.7: its type has no default.
        RefreshInterval refresh = new RefreshInterval(REFRESH);
        refresh.setParameter(ICalParameters.VALUE, "DURATION");
        calendar.setRefreshInterval(refresh);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-WR-TIMEZONE", zone.getId());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH.toString());
        shifts.forEach(shift -> calendar.addEvent(event(shift, locations)));
        return CalendarText.of(calendar);
    }

    private static VEvent event(Shift shift, LocationNames locations) {
        VEvent event = CalendarText.entry(
                shift.id(),
                shift.version(),
                shift.updatedAt(),
                shift.activity().label(),
                locations.of(shift.location()),
                shift.status() == ShiftStatus.CANCELLED);
        event.setDateStart(Date.from(shift.startsAt()));
        event.setDateEnd(Date.from(shift.endsAt()));
        return event;
    }
}
