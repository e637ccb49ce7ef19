package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Desk;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many come when, and for how long, as a year of the sample data has it: both administrations at International House and
 * the Business House, on the desk days and in the opening hours that the migrations set.
 */
public final class SampleArrivals {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final int WEEKS = 52;
    private static final Map<DayOfWeek, OpenSpan> HOURS = Map.of(
            DayOfWeek.MONDAY, new OpenSpan(LocalTime.of(9, 0), LocalTime.of(15, 0)),
            DayOfWeek.WEDNESDAY, new OpenSpan(LocalTime.of(11, 0), LocalTime.of(17, 0)),
            DayOfWeek.THURSDAY, new OpenSpan(LocalTime.of(9, 0), LocalTime.of(15, 0)),
            DayOfWeek.FRIDAY, new OpenSpan(LocalTime.of(9, 0), LocalTime.of(14, 0)));

    private final Map<Hour, Double> perHour = new HashMap<>();
    private final List<Integer> durations = new ArrayList<>();

    /** An hour of the week at a location. */
    private record Hour(String location, DayOfWeek day, int hour) {}

    /** Reads the year. */
    public SampleArrivals() {
        SampleLog log = new SampleLog(
                ZONE, (location, day) -> spans(day), new SampleTalk(Map.of("JOB_AND_CAREER", List.of("CAREER"))));
        FIRST.datesUntil(FIRST.plusWeeks(WEEKS))
                .forEach(day -> log.of(day, desks(day.getDayOfWeek())).forEach(row -> {
                    ZonedDateTime start = row.startedAt().atZone(ZONE);
                    perHour.merge(
                            new Hour(row.desk().location(), start.getDayOfWeek(), start.getHour()),
                            1.0 / WEEKS,
                            Double::sum);
                    durations.add(row.durationMinutes());
                }));
    }

    /** How many come within this hour of the weekday, on average. */
    public double perHour(String location, DayOfWeek day, int hour) {
        return perHour.getOrDefault(new Hour(location, day, hour), 0.0);
    }

    /** Minutes at the desk, each as often as in the log. */
    public List<Integer> durations() {
        return durations;
    }

    /** When a location with desks is open on the weekday; nowhere on the others. */
    public static List<OpenSpan> spans(LocalDate day) {
        return HOURS.containsKey(day.getDayOfWeek()) ? List.of(HOURS.get(day.getDayOfWeek())) : List.of();
    }

    /** KFF in International House on its four open days; BIF there on Mondays, in the Business House on the other three. */
    public static List<Desk> desks(DayOfWeek day) {
        return HOURS.containsKey(day)
                ? List.of(
                        new Desk(Administration.KFF, "IH"),
                        new Desk(Administration.BIF, day == DayOfWeek.MONDAY ? "IH" : "KEH"))
                : List.of();
    }
}
