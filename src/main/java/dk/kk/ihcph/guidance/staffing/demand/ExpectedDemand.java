package dk.kk.ihcph.guidance.staffing.demand;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The expected arrivals of each hour of the week: past arrivals divided by the hours that the location was open then.
 * The service time is the mean over all hours, since it hardly depends on them and a single hour has few arrivals.
 */
final class ExpectedDemand {
    private static final double SECONDS_AN_HOUR = Duration.ofHours(1).toSeconds();

    private final Map<OpenHour.OfWeek, Long> arrivals = new HashMap<>();
    private final Map<OpenHour.OfWeek, Duration> open = new HashMap<>();
    private final double serviceMinutes;

    ExpectedDemand(List<DemandHistory.Arrivals> history, Collection<OpenHour> hours) {
        history.forEach(
                one -> arrivals.merge(new OpenHour.OfWeek(one.weekday(), one.hour()), one.arrivals(), Long::sum));
        hours.forEach(hour -> open.merge(hour.hour(), hour.duration(), Duration::plus));
        long minutes =
                history.stream().mapToLong(DemandHistory.Arrivals::minutes).sum();
        serviceMinutes = minutes
                / (double) history.stream()
                        .mapToLong(DemandHistory.Arrivals::timed)
                        .sum(); // not a number where no length is known
    }

    /** Returns the queue of an hour; empty where the location was never open then, or no service time is known. */
    Optional<ErlangC> at(OpenHour.OfWeek hour) {
        return open.containsKey(hour) && serviceMinutes > 0
                ? Optional.of(new ErlangC(arrivals.getOrDefault(hour, 0L) / openHours(hour), serviceMinutes))
                : Optional.empty();
    }

    /** The number of hours that the location was open then. */
    double openHours(OpenHour.OfWeek hour) {
        return open.getOrDefault(hour, Duration.ZERO).toSeconds() / SECONDS_AN_HOUR;
    }
}
