package dk.kk.ihcph.guidance.staffing.demand;

import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The forecast of one location: each open hour of the week in the course of its day, and by plain Erlang C. */
final class LocationForecast {
    private static final int SHARE_DECIMALS = 4;

    private final String location;
    private final ExpectedDemand expected;
    private final Target target;
    private final Map<OpenHour.OfWeek, Presence> presence = new TreeMap<>();
    private final Map<OpenHour.OfWeek, DeskDays.Need> needs = new HashMap<>();
    private final Map<OpenHour.OfWeek, DeskLine.Experience> planned = new HashMap<>();

    /** The service that citizens shall get, and the breaks that make it harder. */
    record Target(BigDecimal share, int minutes, int breakMinutes) {}

    /**
     * Forecasts the days on which the location is open.
     *
     * @param duties planned at the location's desk
     */
    LocationForecast(
            String location,
            ExpectedDemand expected,
            Target target,
            Map<LocalDate, List<OpenSpan>> open,
            Collection<Duty> duties,
            ZoneId zone) {
        this.location = location;
        this.expected = expected;
        this.target = target;
        OpenHour.of(open, zone).forEach(hour -> presence.computeIfAbsent(hour.hour(), ofWeek -> new Presence())
                .add(hour, duties));
        if (expected.isMeasured()) {
            DeskDays desk = new DeskDays(expected, target.minutes, target.breakMinutes);
            Map<DayOfWeek, List<OpenSpan>> openings = new EnumMap<>(DayOfWeek.class);
            open.forEach((day, spans) -> {
                openings.computeIfAbsent(day.getDayOfWeek(), none -> new ArrayList<>())
                        .addAll(spans);
                desk.experience(DeskDays.Planned.of(day, spans, duties, zone))
                        .forEach((hour, more) -> planned.computeIfAbsent(hour, none -> new DeskLine.Experience())
                                .add(more));
            });
            openings.forEach((weekday, spans) ->
                    needs.putAll(desk.needs(weekday, DeskDays.union(spans), target.share.doubleValue())));
        }
    }

    /** Returns the figures that hold for all hours; empty where no length of a consultation is known. */
    Optional<StaffingForecastView.Basis> basis() {
        return expected.isMeasured()
                ? Optional.of(new StaffingForecastView.Basis(
                        location,
                        rounded(expected.serviceMinutes(), 1),
                        figure(expected.variation()),
                        figure(expected.atTheDoor()),
                        figure(expected.givingUpPerHour())))
                : Optional.empty();
    }

    /** Returns the open hours of the week. */
    List<StaffingForecastView.Hour> items() {
        List<StaffingForecastView.Hour> items = new ArrayList<>();
        presence.forEach((hour, guides) -> {
            ErlangC queue = expected.at(hour).orElse(null);
            items.add(new StaffingForecastView.Hour(
                    location,
                    hour.weekday(),
                    LocalTime.of(hour.hour(), 0),
                    queue == null ? null : demand(hour, queue),
                    new StaffingForecastView.Planned(
                            rounded(guides.mean(), 2),
                            guides.fewest(),
                            queue == null ? StaffingForecastView.Waits.UNKNOWN : waits(planned.get(hour)),
                            queue == null ? null : erlangC(queue, guides))));
        });
        return items;
    }

    private StaffingForecastView.Demand demand(OpenHour.OfWeek hour, ErlangC queue) {
        DeskDays.Need need = Objects.requireNonNull(needs.get(hour), "each open hour has a need");
        return new StaffingForecastView.Demand(
                new StaffingForecastView.Expected(
                        rounded(expected.openHours(hour), 2),
                        rounded(queue.arrivalsPerHour(), 2),
                        rounded(queue.serviceMinutes(), 1),
                        rounded(queue.load(), 3)),
                need.guides(),
                waits(need.experience()),
                erlangC(queue));
    }

    private StaffingForecastView.ErlangCNeed erlangC(ErlangC queue) {
        int needed = queue.serversFor(target.share.doubleValue(), target.minutes);
        return new StaffingForecastView.ErlangCNeed(
                needed, share(queue.servedWithin(needed, target.minutes)), rounded(queue.meanWaitMinutes(needed), 1));
    }

    private StaffingForecastView.ErlangCPlanned erlangC(ErlangC queue, Presence guides) {
        return new StaffingForecastView.ErlangCPlanned(
                share(guides.mean(count -> queue.servedWithin(count, target.minutes))),
                queue.isStable(guides.fewest()) ? rounded(guides.mean(queue::meanWaitMinutes), 1) : null);
    }

    private static StaffingForecastView.Waits waits(DeskLine.@Nullable Experience experience) {
        return experience == null
                ? StaffingForecastView.Waits.UNKNOWN
                : new StaffingForecastView.Waits(
                        share(experience.shareWithin()),
                        experience.isServed() ? rounded(experience.meanMinutes(), 1) : null,
                        share(experience.shareLeft()));
    }

    private static StaffingForecastView.Figure figure(Measured measured) {
        return new StaffingForecastView.Figure(
                rounded(measured.value(), 3), rounded(measured.prior(), 3), measured.records());
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Rounds down, so that the share shown is reached. */
    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(value).setScale(SHARE_DECIMALS, RoundingMode.DOWN);
    }
}
