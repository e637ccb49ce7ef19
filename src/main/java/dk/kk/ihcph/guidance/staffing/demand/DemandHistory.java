package dk.kk.ihcph.guidance.staffing.demand;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Arrivals and service times of the past. The desk log implements it, since staffing does not know the log. */
public interface DemandHistory {
    /**
     * The minutes that services took.
     *
     * @param count the services whose length is known
     * @param squares the sum of the squared minutes
     */
    record Services(long count, double minutes, double squares) {
        public static final Services NONE = new Services(0, 0, 0);

        Services plus(Services more) {
            return new Services(count + more.count, minutes + more.minutes, squares + more.squares);
        }
    }

    /**
     * The time that tickets without an appointment waited in line.
     *
     * @param gaveUp the tickets whose citizens left the line before they were served
     */
    record Waits(long gaveUp, double minutes) {
        public static final Waits NONE = new Waits(0, 0);

        Waits plus(Waits more) {
            return new Waits(gaveUp + more.gaveUp, minutes + more.minutes);
        }
    }

    /**
     * Arrivals in an hour of a weekday, over all days of a period: citizens who were served, and tickets that never were.
     *
     * @param hour local hour in which they came, 0 to 23
     */
    record Arrivals(String location, DayOfWeek weekday, int hour, long arrivals, Services services, Waits waits) {}

    /** The moment at which a location opened. */
    record Opening(String location, Instant opensAt) {}

    /**
     * Tickets without an appointment that were taken after the openings of a location.
     *
     * @param atOnce within the first minutes
     * @param firstHour within the first hour, with those of the first minutes
     */
    record Door(String location, long atOnce, long firstHour) {}

    /** The last local day before this one with an arrival. */
    Optional<LocalDate> lastDayBefore(LocalDate day);

    /** Counts arrivals by location, weekday and hour on these local days, both ends included. */
    List<Arrivals> between(LocalDate first, LocalDate last);

    /** Counts the tickets taken within these first minutes and within the first hour of the openings, by location. */
    List<Door> atTheDoor(Collection<Opening> openings, int firstMinutes);
}
