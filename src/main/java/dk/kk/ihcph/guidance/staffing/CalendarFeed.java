package dk.kk.ihcph.guidance.staffing;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ICalParameters;
import biweekly.property.RefreshInterval;
import biweekly.property.Status;
import biweekly.util.Duration;
import dk.kk.ihcph.guidance.web.Bilingual;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

/** A person's shifts as an iCalendar (RFC 5545) that Outlook, Google and Apple subscribe to. */
final class CalendarFeed {
    private static final String PRODUCT = "-//Copenhagen//Guidance API//EN";
    private static final String HOST = "@guidance.ihcph.kk.dk";
    private static final Duration REFRESH = Duration.builder().hours(1).build();
    /** RFC 5545, 3.1: octets, without the line break. */
    private static final int LONGEST_LINE = 75;

    /** The rule of the European Union since 1996 (Directive 2000/84/EC makes it last). */
    private static final String COPENHAGEN =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Copenhagen//Guidance API//EN
            BEGIN:VTIMEZONE
            TZID:Europe/Copenhagen
            X-LIC-LOCATION:Europe/Copenhagen
            BEGIN:DAYLIGHT
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            DTSTART:19960331T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            END:VCALENDAR
            """;

    private CalendarFeed() {}

    /** The same text for the same shifts, so that it can be told whether anything changed. */
    static String of(StaffMember member, List<Shift> shifts, Map<String, Bilingual> locations, ZoneId zone) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        String name = "Vagter / Shifts: " + member.displayName();
        calendar.setName(name);
        // RFC 7986, 5.7: its type has no default.
        RefreshInterval refresh = new RefreshInterval(REFRESH);
        refresh.setParameter(ICalParameters.VALUE, "DURATION");
        calendar.setRefreshInterval(refresh);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-WR-TIMEZONE", zone.getId());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH.toString());
        calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(zone), timezone()));
        shifts.forEach(shift -> calendar.addEvent(event(shift, locations)));
        return folded(unfolded(calendar));
    }

    private static VEvent event(Shift shift, Map<String, Bilingual> locations) {
        boolean cancelled = shift.status() == ShiftStatus.CANCELLED;
        VEvent event = new VEvent();
        event.setUid(shift.id() + HOST);
        event.setSequence(Math.toIntExact(shift.version()));
        event.setDateTimeStamp(Date.from(plannedFirst(shift.id())));
        event.setDateStart(Date.from(shift.startsAt()));
        event.setDateEnd(Date.from(shift.endsAt()));
        // Not every program heeds the status.
        event.setSummary((cancelled ? "Aflyst / Cancelled: " : "")
                + both(shift.activity().label()));
        event.setLocation(
                both(locations.getOrDefault(shift.location(), new Bilingual(shift.location(), shift.location()))));
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        event.setTransparency(cancelled);
        return event;
    }

    private static String both(Bilingual words) {
        return words.da().equals(words.en()) ? words.da() : words.da() + " / " + words.en();
    }

    /** A UUIDv7 begins with the milliseconds of when it was made; which revision it is, the sequence says. */
    private static Instant plannedFirst(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> Short.SIZE);
    }

    private static VTimezone timezone() {
        return Biweekly.parse(COPENHAGEN)
                .first()
                .getTimezoneInfo()
                .getComponents()
                .iterator()
                .next();
    }

    private static String unfolded(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** By octets, where the library counts characters, and never within one. */
    private static String folded(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length());
        int octets = 0;
        for (int at = 0; at < unfolded.length(); at = unfolded.offsetByCodePoints(at, 1)) {
            String character = Character.toString(unfolded.codePointAt(at));
            if (character.equals("\r") || character.equals("\n")) {
                octets = 0;
            } else {
                int more = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += more;
            }
            folded.append(character);
        }
        return folded.toString();
    }
}
