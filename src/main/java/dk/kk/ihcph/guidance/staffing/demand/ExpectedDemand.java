package dk.kk.ihcph.guidance.staffing.demand;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The demand at a location by its records. The arrivals of an hour of the week are past arrivals divided by the hours that
 * the location was open then. Service times, the share at the door and giving up are measured over all hours, since they
 * hardly depend on them and a single hour has few records.
 */
final class ExpectedDemand {
    /** Tickets taken so soon after the opening are of citizens who waited at the door. */
    static final int DOOR_MINUTES = 5;

    private static final double SECONDS_AN_HOUR = Duration.ofHours(1).toSeconds();
    private static final double MINUTES_AN_HOUR = 60;

    /** Assumed, as an independent review did; the invented durations of the sample data have 0.19. No real desk was measured. */
    private static final double VARIATION = 0.2;

    private static final double VARIATION_WEIGHT = 50;
    /** Assumed. Some always wait at the door; without tickets nobody counts them. */
    private static final double AT_THE_DOOR = 0.3;

    private static final double DOOR_WEIGHT = 30;
    /** Without records nobody gives up: the forecast then errs towards longer waits. */
    private static final double GIVING_UP = 0;

    private static final double GIVING_UP_WEIGHT_MINUTES = 600;

    private final Map<OpenHour.OfWeek, Long> arrivals = new HashMap<>();
    private final Map<OpenHour.OfWeek, Duration> open = new HashMap<>();
    private final DemandHistory.Services services;
    private final DemandHistory.Waits waits;
    private final DemandHistory.Door door;

    ExpectedDemand(List<DemandHistory.Arrivals> history, DemandHistory.Door door, Collection<OpenHour> hours) {
        history.forEach(
                one -> arrivals.merge(new OpenHour.OfWeek(one.weekday(), one.hour()), one.arrivals(), Long::sum));
        hours.forEach(hour -> open.merge(hour.hour(), hour.duration(), Duration::plus));
        this.services = history.stream()
                .map(DemandHistory.Arrivals::services)
                .reduce(DemandHistory.Services.NONE, DemandHistory.Services::plus);
        this.waits = history.stream()
                .map(DemandHistory.Arrivals::waits)
                .reduce(DemandHistory.Waits.NONE, DemandHistory.Waits::plus);
        this.door = door;
    }

    /** Tells whether the length of any service is known. Without it there is no forecast. */
    boolean isMeasured() {
        return services.minutes() > 0;
    }

    /** Returns the queue of an hour; empty where the location was never open then, or no service time is known. */
    Optional<ErlangC> at(OpenHour.OfWeek hour) {
        return open.containsKey(hour) && isMeasured()
                ? Optional.of(new ErlangC(arrivalsPerHour(hour), serviceMinutes()))
                : Optional.empty();
    }

    /** The expected arrivals in an open hour; 0 where the location was never open then. */
    double arrivalsPerHour(OpenHour.OfWeek hour) {
        return open.containsKey(hour) ? arrivals.getOrDefault(hour, 0L) / openHours(hour) : 0;
    }

    /** The number of hours that the location was open then. */
    double openHours(OpenHour.OfWeek hour) {
        return open.getOrDefault(hour, Duration.ZERO).toSeconds() / SECONDS_AN_HOUR;
    }

    /** The mean length of a service. */
    double serviceMinutes() {
        return services.minutes() / services.count();
    }

    /** The squared coefficient of variation of service times: their variance divided by their squared mean. */
    Measured variation() {
        double mean = serviceMinutes();
        double squaredDeviations = services.squares() / (mean * mean) - services.count();
        return Measured.of(
                Math.max(0, squaredDeviations),
                (double) services.count(),
                services.count(),
                VARIATION,
                VARIATION_WEIGHT);
    }

    /**
     * The share of the first hour's arrivals who wait at the door when it opens. With a share d, the first minutes have d of
     * the hour's tickets, and their part of the others.
     */
    Measured atTheDoor() {
        double partOfOthers = DOOR_MINUTES / MINUTES_AN_HOUR;
        double waited = (door.atOnce() - partOfOthers * door.firstHour()) / (1 - partOfOthers);
        return Measured.of(Math.max(0, waited), (double) door.firstHour(), door.firstHour(), AT_THE_DOOR, DOOR_WEIGHT);
    }

    /**
     * How many give up in an hour of waiting: those who left divided by the time that all waited, which is the estimator of
     * an exponential patience where most are served before it ends (Mandelbaum and Zeltyn, "Service Engineering in Action:
     * The Palm/Erlang-A Queue", 2007).
     */
    Measured givingUpPerHour() {
        Measured perMinute = Measured.of(
                (double) waits.gaveUp(), waits.minutes(), waits.gaveUp(), GIVING_UP, GIVING_UP_WEIGHT_MINUTES);
        return new Measured(
                MINUTES_AN_HOUR * perMinute.value(), MINUTES_AN_HOUR * perMinute.prior(), perMinute.records());
    }

    /** The line that this demand makes over a day. */
    DeskLine line(int targetMinutes) {
        return new DeskLine(
                serviceMinutes(), variation().value(), givingUpPerHour().value() / MINUTES_AN_HOUR, targetMinutes);
    }
}
