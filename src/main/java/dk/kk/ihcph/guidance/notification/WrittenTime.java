package dk.kk.ihcph.guidance.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as one writes them to people, in Danish or English. */
public final class WrittenTime {
    private static final Locale BRITISH = Locale.UK;
    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private WrittenTime() {}

    /** From the one to the other: "tirsdag den 12. januar 2027 kl. 17.00-19.00". */
    public static String span(Instant from, Instant to, ZoneId zone, Locale language) {
        LocalDate lastDay = LocalDate.ofInstant(to, zone);
        boolean sameDay = LocalDate.ofInstant(from, zone).equals(lastDay);
        String end = sameDay ? clock(language).format(to.atZone(zone)) : moment(to, zone, language);
        return moment(from, zone, language) + (sameDay ? "–" : " – ") + end;
    }

    /** "tirsdag den 12. januar 2027 kl. 17.00", "Tuesday 12 January 2027, 17:00". */
    public static String moment(Instant moment, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern(
                        isDanish(language) ? "EEEE 'den' d. MMMM yyyy 'kl.' HH.mm" : "EEEE d MMMM yyyy, HH:mm",
                        isDanish(language) ? DANISH : BRITISH)
                .format(moment.atZone(zone));
    }

    /** "tirsdag den 12. januar 2027", "Tuesday 12 January 2027". */
    public static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(
                        isDanish(language) ? "EEEE 'den' d. MMMM yyyy" : "EEEE d MMMM yyyy",
                        isDanish(language) ? DANISH : BRITISH)
                .format(day);
    }

    private static DateTimeFormatter clock(Locale language) {
        return DateTimeFormatter.ofPattern(isDanish(language) ? "HH.mm" : "HH:mm", Locale.ROOT);
    }

    private static boolean isDanish(Locale language) {
        return language.getLanguage().equals("da");
    }
}
