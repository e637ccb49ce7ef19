package dk.kk.ihcph.guidance.staffing.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the forecast learns from: who came when, and for how long. The desk log tells; staffing does not know the log. */
public interface DemandHistory {
    /**
     * Who came in an hour of a weekday, over all days asked for.
     *
     * @param hour local hour of the beginning, 0 to 23
     * @param timed those of them whose length is known
     * @param minutes how long those took together
     */
    record Arrivals(String location, DayOfWeek weekday, int hour, long arrivals, long timed, long minutes) {}

    /** The last local day before this one on which anybody came. */
    Optional<LocalDate> lastDayBefore(LocalDate day);

    /** By location, weekday and hour, on the local days from the one to the other, both included. */
    List<Arrivals> between(LocalDate first, LocalDate last);
}
