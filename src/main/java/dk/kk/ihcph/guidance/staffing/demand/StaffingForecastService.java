package dk.kk.ihcph.guidance.staffing.demand;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import dk.kk.ihcph.guidance.staffing.rule.CoverageRequirementRepository;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.shift.CountedShifts;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Forecasts from the desk log how many guides each hour of the week needs, and compares that with what is planned. */
@ApplicationScoped
public class StaffingForecastService {
    private static final int SHARE_DECIMALS = 4;

    private final DemandHistory demand;
    private final CoverageRequirementRepository requirements;
    private final ShiftRepository shifts;
    private final CountedShifts counted;
    private final Directory directory;
    private final StaffingConfig config;
    private final Clock clock;
    private final ZoneId zone;

    StaffingForecastService(
            DemandHistory demand,
            CoverageRequirementRepository requirements,
            ShiftRepository shifts,
            CountedShifts counted,
            Directory directory,
            StaffingConfig config,
            Clock clock) {
        this.demand = demand;
        this.requirements = requirements;
        this.shifts = shifts;
        this.counted = counted;
        this.directory = directory;
        this.config = config;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    private record Target(BigDecimal share, int minutes) {}

    public StaffingForecastView forecast(ForecastFilter filter) {
        LocalDate today = LocalDate.now(clock);
        DayRange days = filter.days(today);
        directory.requireLocation(filter.location);
        Target target = new Target(
                Objects.requireNonNullElse(filter.targetShare, config.targetShare()),
                Objects.requireNonNullElse(filter.targetMinutes, config.targetMinutes()));
        Optional<DayRange> history = history(filter, days.from().isBefore(today) ? days.from() : today);
        List<DemandHistory.Arrivals> arrivals =
                history.map(past -> demand.between(past.from(), past.to())).orElse(List.of());
        Set<ShiftStatus> statuses = counted.visible();
        List<Duty> planned = atDesks(days, statuses);
        List<StaffingForecastView.Hour> items = new ArrayList<>();
        for (String location : locations(filter, days, arrivals)) {
            ExpectedDemand expected = new ExpectedDemand(
                    arrivals.stream()
                            .filter(one -> one.location().equals(location))
                            .toList(),
                    history.map(past -> openHours(location, past)).orElse(List.of()));
            presence(location, days, planned)
                    .forEach((hour, presence) -> items.add(item(location, hour, presence, expected, target)));
        }
        return new StaffingForecastView(
                days.from(),
                days.to(),
                history.map(DayRange::from).orElse(null),
                history.map(DayRange::to).orElse(null),
                target.share,
                target.minutes,
                statuses.contains(ShiftStatus.DRAFT),
                items);
    }

    /**
     * Takes the weeks before the period. Today is left out: its open hours would count, but not all of its arrivals.
     */
    private Optional<DayRange> history(ForecastFilter filter, LocalDate before) {
        int weeks = Objects.requireNonNullElse(filter.history, config.historyWeeks());
        return demand.lastDayBefore(before)
                .map(last -> new DayRange(last.minusWeeks(weeks).plusDays(1), last));
    }

    private List<Duty> atDesks(DayRange days, Set<ShiftStatus> statuses) {
        return shifts.atDesks(EnumSet.allOf(Administration.class), days.from(), days.to(), statuses, zone).stream()
                .map(Shift::duty)
                .toList();
    }

    /** Finds the locations with requirements or arrivals; the view shows only those that are open. */
    private Set<String> locations(ForecastFilter filter, DayRange days, List<DemandHistory.Arrivals> arrivals) {
        if (filter.location != null) {
            return Set.of(filter.location);
        }
        Set<String> locations = new TreeSet<>();
        requirements.within(days.from(), days.to()).forEach(one -> locations.add(one.location()));
        arrivals.forEach(one -> locations.add(one.location()));
        return locations;
    }

    private List<OpenHour> openHours(String location, DayRange days) {
        return OpenHour.of(directory.openSpans(location, days.from(), days.to()), zone);
    }

    private Map<OpenHour.OfWeek, Presence> presence(String location, DayRange days, List<Duty> planned) {
        List<Duty> here = planned.stream()
                .filter(duty -> duty.location().equals(location))
                .toList();
        Map<OpenHour.OfWeek, Presence> presence = new TreeMap<>();
        openHours(location, days).forEach(hour -> presence.computeIfAbsent(hour.hour(), ofWeek -> new Presence())
                .add(hour, here));
        return presence;
    }

    private static StaffingForecastView.Hour item(
            String location, OpenHour.OfWeek hour, Presence presence, ExpectedDemand expected, Target target) {
        Optional<ErlangC> desk = expected.at(hour);
        return new StaffingForecastView.Hour(
                location,
                hour.weekday(),
                LocalTime.of(hour.hour(), 0),
                desk.map(queue -> demand(queue, expected.openHours(hour), target))
                        .orElse(null),
                new StaffingForecastView.Planned(
                        rounded(presence.mean(), 2),
                        presence.fewest(),
                        desk.map(queue -> share(presence.mean(guides -> queue.servedWithin(guides, target.minutes))))
                                .orElse(null),
                        desk.filter(queue -> queue.isStable(presence.fewest()))
                                .map(queue -> rounded(presence.mean(queue::meanWaitMinutes), 1))
                                .orElse(null)));
    }

    private static StaffingForecastView.Demand demand(ErlangC queue, double openHours, Target target) {
        int needed = queue.serversFor(target.share.doubleValue(), target.minutes);
        return new StaffingForecastView.Demand(
                rounded(openHours, 2),
                rounded(queue.arrivalsPerHour(), 2),
                rounded(queue.serviceMinutes(), 1),
                rounded(queue.load(), 3),
                needed,
                share(queue.servedWithin(needed, target.minutes)),
                rounded(queue.meanWaitMinutes(needed), 1));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Rounds down, so that the share shown is reached. */
    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(value).setScale(SHARE_DECIMALS, RoundingMode.DOWN);
    }
}
