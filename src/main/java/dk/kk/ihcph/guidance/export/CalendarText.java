package dk.kk.ihcph.guidance.export;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The common parts of our iCalendars (RFC 5545): product id, the city's time zone, and the folding of lines. */
public final class CalendarText {
    public static final String MEDIA_TYPE = "text/calendar";

    private static final String PRODUCT = "-//Copenhagen//Guidance API//EN";
    private static final String ORGANIZER = "International House Copenhagen";
    private static final String HOST = "@guidance.ihcph.kk.dk";
    /** RFC 5545, 3.1: in octets, without the line break. */
    private static final int LONGEST_LINE = 75;

    /** The European Union's rule for summer time since 1996 (permanent by Directive 2000/84/EC). */
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

    private CalendarText() {}

    /** Makes an empty calendar whose times are written in this zone. */
    public static ICalendar calendar(ZoneId zone) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(zone), timezone()));
        return calendar;
    }

    /**
     * Makes an entry. The same revision of a record always gives the same entry, so that calendar programs can tell
     * whether anything changed.
     *
     * @param revision the row version; higher after every change
     * @param changed the instant at which the record last changed
     */
    public static VEvent entry(
            UUID id, long revision, Instant changed, Bilingual summary, Bilingual place, boolean cancelled) {
        VEvent entry = new VEvent();
        entry.setUid(id + HOST);
        entry.setSequence(Math.toIntExact(revision));
        entry.setDateTimeStamp(Date.from(changed));
        entry.setLastModified(Date.from(changed));
        // The summary repeats the status, because not every program shows it.
        entry.setSummary((cancelled ? "Aflyst / Cancelled: " : "") + both(summary));
        entry.setLocation(both(place));
        entry.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        entry.setTransparency(cancelled);
        return entry;
    }

    /**
     * Returns the text of a calendar with one entry.
     *
     * @param gone whether the entry is cancelled
     * @param sender the address that mails it (RFC 5546, 3.2), so that calendar programs remove a cancelled entry;
     *     null if the calendar is downloaded
     */
    public static String of(VEvent entry, ZoneId zone, boolean gone, @Nullable String sender) {
        if (sender != null) {
            entry.setOrganizer(new Organizer(ORGANIZER, sender));
        }
        ICalendar calendar = calendar(zone);
        calendar.setMethod(gone && sender != null ? Method.cancel() : Method.publish());
        calendar.addEvent(entry);
        return of(calendar);
    }

    /** Returns the text of a calendar, folded as RFC 5545 requires. */
    public static String of(ICalendar calendar) {
        return folded(unfolded(calendar));
    }

    private static String both(Bilingual words) {
        return words.da().equals(words.en()) ? words.da() : words.da() + " / " + words.en();
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

    /** Folds lines by octets and never within a character; the library counts characters. */
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
