package dk.kk.ihcph.guidance.directory.place;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Computes Denmark's public holidays and the city's fixed closing days for any year. */
@ApplicationScoped
class Holidays {

    /** A day on which every location is closed. */
    record Day(LocalDate date, ClosureKind kind, Bilingual reason) {}

    /** The Danish and English names by Jollyday's keys, because Jollyday has no Danish names. */
    private static final Map<String, Bilingual> NAMES = Map.ofEntries(
            Map.entry("NEW_YEAR", new Bilingual("Nytårsdag", "New Year's Day")),
            Map.entry("christian.MAUNDY_THURSDAY", new Bilingual("Skærtorsdag", "Maundy Thursday")),
            Map.entry("christian.GOOD_FRIDAY", new Bilingual("Langfredag", "Good Friday")),
            Map.entry("christian.EASTER", new Bilingual("Påskedag", "Easter Sunday")),
            Map.entry("christian.EASTER_MONDAY", new Bilingual("2. påskedag", "Easter Monday")),
            Map.entry("christian.GENERAL_PRAYER_DAY", new Bilingual("Store bededag", "General Prayer Day")),
            Map.entry("christian.ASCENSION_DAY", new Bilingual("Kristi himmelfartsdag", "Ascension Day")),
            Map.entry("christian.PENTECOST", new Bilingual("Pinsedag", "Whit Sunday")),
            Map.entry("christian.WHIT_MONDAY", new Bilingual("2. pinsedag", "Whit Monday")),
            Map.entry("FIRST_CHRISTMAS_DAY", new Bilingual("Juledag", "Christmas Day")),
            Map.entry("SECOND_CHRISTMAS_DAY", new Bilingual("2. juledag", "Boxing Day")));

    private static final Map<MonthDay, Bilingual> CLOSING_DAYS = Map.of(
            MonthDay.of(6, 5), new Bilingual("Grundlovsdag", "Constitution Day"),
            MonthDay.of(12, 24), new Bilingual("Juleaftensdag", "Christmas Eve"),
            MonthDay.of(12, 31), new Bilingual("Nytårsaftensdag", "New Year's Eve"));

    private final HolidayManager denmark = HolidayManager.getInstance(ManagerParameters.create("dk"));

    Optional<Day> on(LocalDate date) {
        return within(date, date).stream().findFirst();
    }

    /**
     * Returns the days by date, both ends included. A day that is both a holiday and a closing day counts as a
     * holiday.
     */
    Collection<Day> within(LocalDate from, LocalDate to) {
        Map<LocalDate, Day> days = new TreeMap<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            for (Map.Entry<MonthDay, Bilingual> closing : CLOSING_DAYS.entrySet()) {
                LocalDate date = closing.getKey().atYear(year);
                if (!date.isBefore(from) && !date.isAfter(to)) {
                    days.put(date, new Day(date, ClosureKind.CLOSING_DAY, closing.getValue()));
                }
            }
        }
        for (Holiday holiday : denmark.getHolidays(from, to)) {
            days.put(holiday.getDate(), new Day(holiday.getDate(), ClosureKind.PUBLIC_HOLIDAY, name(holiday)));
        }
        return List.copyOf(days.values());
    }

    /** Returns the name. A holiday that a later Jollyday adds has its English name until it is added here. */
    private static Bilingual name(Holiday holiday) {
        Bilingual name = NAMES.get(holiday.getPropertiesKey());
        String english = holiday.getDescription(Locale.ENGLISH);
        return name == null ? new Bilingual(english, english) : name;
    }
}
