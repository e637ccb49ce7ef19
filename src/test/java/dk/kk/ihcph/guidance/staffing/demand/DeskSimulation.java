package dk.kk.ihcph.guidance.staffing.demand;

import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Days at a desk, citizen by citizen: one line, guides who serve and then have their break, one after the other around the
 * middle of the day. It knows nothing of the forecast's formulas, so that these can be compared with it.
 */
public final class DeskSimulation {
    private static final DayOfWeek WEEKDAY = DayOfWeek.MONDAY;
    private static final int HOUR = 60;

    private final World world;
    private final Desk desk;
    private final Random random;

    /**
     * A world to simulate.
     *
     * @param variation squared coefficient of variation of the lognormal service times
     * @param atTheDoor share of the first hour's citizens who wait at the door
     * @param breakMinutes of each guide
     * @param patience mean minutes until a waiting citizen gives up, exponential; infinite where nobody does
     */
    public record World(String name, double variation, double atTheDoor, int breakMinutes, double patience) {}

    /** A desk that opens at nine. */
    public record Desk(String name, double[] arrivalsPerHour, double serviceMinutes, int guides) {}

    /** The share called within ten minutes, the mean wait, and the share that gives up. */
    public record Service(double within, double meanMinutes, double left) {}

    /** The service of each hour, and of the whole day. */
    public record Day(List<Service> hours, Service whole) {}

    /** The forecasts that the product makes from the records of a history. */
    public record Forecast(Day day, Day erlangC) {}

    private record Citizen(double came, double waited, boolean left, double minutes) {
        int hour() {
            return (int) (came / HOUR);
        }
    }

    private record Guide(int number, double free) {}

    public DeskSimulation(World world, Desk desk, long seed) {
        this.world = world;
        this.desk = desk;
        this.random = new Random(seed);
    }

    /** Simulates so many days. */
    public Day run(int days) {
        List<Citizen> citizens = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            citizens.addAll(day());
        }
        List<Service> hours = new ArrayList<>();
        for (int hour = 0; hour < desk.arrivalsPerHour.length; hour++) {
            int number = hour;
            hours.add(service(
                    citizens.stream().filter(one -> one.hour() == number).toList()));
        }
        return new Day(hours, service(citizens));
    }

    private static Service service(List<Citizen> citizens) {
        return new Service(
                share(citizens, citizens.stream().filter(one -> !one.left && one.waited <= 10)),
                citizens.stream().mapToDouble(Citizen::waited).average().orElse(0),
                share(citizens, citizens.stream().filter(Citizen::left)));
    }

    private static double share(List<Citizen> all, Stream<Citizen> some) {
        return (double) some.count() / all.size();
    }

    private List<Citizen> day() {
        double middle = HOUR * desk.arrivalsPerHour.length / 2.0;
        PriorityQueue<Guide> guides =
                new PriorityQueue<>(Comparator.comparingDouble(Guide::free).thenComparing(Guide::number));
        double[] breaks = new double[desk.guides];
        for (int guide = 0; guide < desk.guides; guide++) {
            guides.add(new Guide(guide, 0));
            breaks[guide] = world.breakMinutes == 0
                    ? Double.POSITIVE_INFINITY
                    : middle + (guide - desk.guides / 2.0) * world.breakMinutes;
        }
        List<Citizen> citizens = new ArrayList<>();
        for (double came : arrivals()) {
            Guide guide = guides.remove();
            // A guide goes on the break as soon as it is time and nobody is at the desk.
            while (Math.max(came, guide.free) >= breaks[guide.number]) {
                double back = Math.max(guide.free, breaks[guide.number]) + world.breakMinutes;
                breaks[guide.number] = Double.POSITIVE_INFINITY;
                guides.add(new Guide(guide.number, back));
                guide = guides.remove();
            }
            double waited = Math.max(0, guide.free - came);
            double patience = Double.isInfinite(world.patience)
                    ? world.patience
                    : -world.patience * Math.log(1 - random.nextDouble());
            if (waited > patience) {
                guides.add(guide);
                citizens.add(new Citizen(came, patience, true, 0));
            } else {
                double minutes = minutes();
                guides.add(new Guide(guide.number, came + waited + minutes));
                citizens.add(new Citizen(came, waited, false, minutes));
            }
        }
        return citizens;
    }

    private List<Double> arrivals() {
        List<Double> arrivals = new ArrayList<>();
        for (int hour = 0; hour < desk.arrivalsPerHour.length; hour++) {
            double perMinute = desk.arrivalsPerHour[hour] / HOUR;
            for (double at = gap(perMinute); at < HOUR; at += gap(perMinute)) {
                arrivals.add(hour == 0 && random.nextDouble() < world.atTheDoor ? 0 : hour * HOUR + at);
            }
        }
        Collections.sort(arrivals);
        return arrivals;
    }

    private double gap(double perMinute) {
        return -Math.log(1 - random.nextDouble()) / perMinute;
    }

    private double minutes() {
        double variance = Math.log(1 + world.variation);
        return desk.serviceMinutes * Math.exp(random.nextGaussian() * Math.sqrt(variance) - variance / 2);
    }

    /** Lets the product forecast from the records of so many days. */
    public Forecast forecast(int days) {
        int hours = desk.arrivalsPerHour.length;
        List<Citizen> history = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            history.addAll(day());
        }
        List<DemandHistory.Arrivals> arrivals = new ArrayList<>();
        List<OpenHour> open = new ArrayList<>();
        for (int hour = 0; hour < hours; hour++) {
            int number = hour;
            arrivals.add(arrivals(
                    9 + hour,
                    history.stream().filter(one -> one.hour() == number).toList()));
            Instant from = Instant.EPOCH.plus(Duration.ofHours(hour));
            open.addAll(Collections.nCopies(
                    days, new OpenHour(new OpenHour.OfWeek(WEEKDAY, 9 + hour), from, from.plus(Duration.ofHours(1)))));
        }
        ExpectedDemand expected = new ExpectedDemand(
                arrivals,
                new DemandHistory.Door(
                        "IH",
                        history.stream()
                                .filter(one -> one.came < ExpectedDemand.DOOR_MINUTES)
                                .count(),
                        history.stream().filter(one -> one.hour() == 0).count()),
                open);
        return new Forecast(inTheCourseOfTheDay(expected), erlangC(expected));
    }

    /** The log notes whole minutes. */
    private static DemandHistory.Arrivals arrivals(int hour, List<Citizen> citizens) {
        List<Long> minutes = citizens.stream()
                .filter(one -> !one.left)
                .map(one -> Math.round(one.minutes))
                .toList();
        return new DemandHistory.Arrivals(
                "IH",
                WEEKDAY,
                hour,
                citizens.size(),
                new DemandHistory.Services(
                        minutes.size(),
                        minutes.stream().mapToDouble(Long::doubleValue).sum(),
                        minutes.stream().mapToDouble(one -> (double) one * one).sum()),
                new DemandHistory.Waits(
                        citizens.stream().filter(Citizen::left).count(),
                        citizens.stream().mapToDouble(Citizen::waited).sum()));
    }

    private Day inTheCourseOfTheDay(ExpectedDemand expected) {
        int hours = desk.arrivalsPerHour.length;
        LocalTime nine = LocalTime.of(9, 0);
        var met = new DeskDays(expected, 10, world.breakMinutes)
                .experience(new DeskDays.Planned(
                        WEEKDAY,
                        List.of(new OpenSpan(nine, nine.plusHours(hours))),
                        List.of(Collections.nCopies(HOUR * hours, desk.guides)),
                        desk.guides));
        List<Service> services = new ArrayList<>();
        DeskLine.Experience whole = new DeskLine.Experience();
        for (int hour = 0; hour < hours; hour++) {
            DeskLine.Experience one = met.get(new OpenHour.OfWeek(WEEKDAY, 9 + hour));
            services.add(new Service(one.shareWithin(), one.meanMinutes(), one.shareLeft()));
            whole.add(one);
        }
        return new Day(services, new Service(whole.shareWithin(), whole.meanMinutes(), whole.shareLeft()));
    }

    private Day erlangC(ExpectedDemand expected) {
        List<Service> services = new ArrayList<>();
        double arrivals = 0;
        double within = 0;
        double minutes = 0;
        for (int hour = 0; hour < desk.arrivalsPerHour.length; hour++) {
            ErlangC queue = expected.at(new OpenHour.OfWeek(WEEKDAY, 9 + hour)).orElseThrow();
            Service one = new Service(queue.servedWithin(desk.guides, 10), queue.meanWaitMinutes(desk.guides), 0);
            services.add(one);
            arrivals += queue.arrivalsPerHour();
            within += queue.arrivalsPerHour() * one.within;
            minutes += queue.arrivalsPerHour() * one.meanMinutes;
        }
        return new Day(services, new Service(within / arrivals, minutes / arrivals, 0));
    }
}
