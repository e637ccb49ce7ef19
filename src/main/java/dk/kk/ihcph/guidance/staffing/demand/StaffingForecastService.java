package dk.kk.ihcph.guidance.staffing.demand;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import dk.kk.ihcph.guidance.staffing.rule.CoverageRequirementRepository;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.shift.CountedShifts;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** Forecasts from the desk log how many guides each hour of the week needs, and compares that with what is planned. */
@ApplicationScoped
public class StaffingForecastService {
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

    public StaffingForecastView forecast(ForecastFilter filter) {
        LocalDate today = LocalDate.now(clock);
        DayRange days = filter.days(today);
        directory.requireLocation(filter.location);
        LocationForecast.Target target = new LocationForecast.Target(
                Objects.requireNonNullElse(filter.targetShare, config.targetShare()),
                Objects.requireNonNullElse(filter.targetMinutes, config.targetMinutes()),
                Objects.requireNonNullElse(filter.breakMinutes, config.breakMinutes()));
        Optional<DayRange> history = history(filter, days.from().isBefore(today) ? days.from() : today);
        List<DemandHistory.Arrivals> arrivals =
                history.map(past -> demand.between(past.from(), past.to())).orElse(List.of());
        Set<ShiftStatus> statuses = counted.visible();
        List<Duty> planned = atDesks(days, statuses);
        List<LocationForecast> forecasts = new ArrayList<>();
        expected(locations(filter, days, arrivals), history, arrivals)
                .forEach((location, expected) -> forecasts.add(new LocationForecast(
                        location,
                        expected,
                        target,
                        directory.openSpans(location, days.from(), days.to()),
                        planned.stream()
                                .filter(duty -> duty.location().equals(location))
                                .toList(),
                        zone)));
        return new StaffingForecastView(
                new StaffingForecastView.Scope(
                        days.from(),
                        days.to().plusDays(1),
                        history.map(DayRange::from).orElse(null),
                        history.map(DayRange::to).orElse(null)),
                target.share(),
                target.minutes(),
                target.breakMinutes(),
                statuses.contains(ShiftStatus.DRAFT),
                forecasts.stream()
                        .flatMap(forecast -> forecast.basis().stream())
                        .toList(),
                forecasts.stream()
                        .flatMap(forecast -> forecast.items().stream())
                        .toList());
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

    private Map<String, ExpectedDemand> expected(
            Set<String> locations, Optional<DayRange> history, List<DemandHistory.Arrivals> arrivals) {
        Map<String, Map<LocalDate, List<OpenSpan>>> open = new TreeMap<>();
        List<DemandHistory.Opening> openings = new ArrayList<>();
        for (String location : locations) {
            Map<LocalDate, List<OpenSpan>> spans = history.map(
                            past -> directory.openSpans(location, past.from(), past.to()))
                    .orElse(Map.of());
            open.put(location, spans);
            spans.forEach((day, ofDay) -> ofDay.forEach(span -> openings.add(new DemandHistory.Opening(
                    location, day.atTime(span.opens()).atZone(zone).toInstant()))));
        }
        Map<String, DemandHistory.Door> doors = demand.atTheDoor(openings, ExpectedDemand.DOOR_MINUTES).stream()
                .collect(Collectors.toMap(DemandHistory.Door::location, Function.identity()));
        Map<String, ExpectedDemand> expected = new TreeMap<>();
        open.forEach((location, spans) -> expected.put(
                location,
                new ExpectedDemand(
                        arrivals.stream()
                                .filter(one -> one.location().equals(location))
                                .toList(),
                        doors.getOrDefault(location, new DemandHistory.Door(location, 0, 0)),
                        OpenHour.of(spans, zone))));
        return expected;
    }
}
