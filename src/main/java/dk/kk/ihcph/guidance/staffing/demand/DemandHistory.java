package dk.kk.ihcph.guidance.staffing.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Arrivals and service times of the past. The desk log implements it, since staffing does not know the log. */
public interface DemandHistory {
    /**
     * Arrivals in an hour of a weekday, over all days of a period.
     *
     * @param hour local hour of the beginning, 0 to 23
     * @param timed the arrivals whose length is known
     * @param minutes the total length of the timed arrivals
     */
    record Arrivals(String location, DayOfWeek weekday, int hour, long arrivals, long timed, long minutes) {}

    /** The last local day before this one with an arrival. */
    Optional<LocalDate> lastDayBefore(LocalDate day);

    /** Counts arrivals by location, weekday and hour on these local days, both ends included. */
    List<Arrivals> between(LocalDate first, LocalDate last);
}
