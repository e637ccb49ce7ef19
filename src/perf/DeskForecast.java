import dk.kk.ihcph.guidance.sampledata.SampleArrivals;
import dk.kk.ihcph.guidance.staffing.demand.DeskSimulation;
import dk.kk.ihcph.guidance.staffing.demand.DeskSimulation.Day;
import dk.kk.ihcph.guidance.staffing.demand.DeskSimulation.Desk;
import dk.kk.ihcph.guidance.staffing.demand.DeskSimulation.Forecast;
import dk.kk.ihcph.guidance.staffing.demand.DeskSimulation.Service;
import dk.kk.ihcph.guidance.staffing.demand.DeskSimulation.World;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Holds the staffing forecast against simulated days: the share of citizens who wait at most ten minutes, by plain Erlang C and
 * in the course of the day, each learnt from the records of twelve simulated weeks.
 *
 * <pre>
 *   ./mvnw -B -ntp -DskipTests package
 *   java -cp 'target/test-classes:target/classes:target/quarkus-app/lib/main/*' src/perf/DeskForecast.java [seed] [days]
 * </pre>
 *
 * Arrivals are the sample data's by hour, as they are and a quarter more; services take 8.2 minutes. Fails unless the forecast
 * of a day in the usual worlds (services that vary little) is off by at most 2 points on average.
 */
final class DeskForecast {
    private static final int HISTORY_DAYS = 48;
    private static final int HISTORIES = 10;
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double MOST_POINTS = 2;

    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
        SampleArrivals sample = new SampleArrivals();
        List<Desk> desks = new ArrayList<>();
        for (double more : new double[] {1, 1.25}) {
            desks.add(desk(sample, "IH", DayOfWeek.MONDAY, 9, more, 2));
            desks.add(desk(sample, "IH", DayOfWeek.THURSDAY, 9, more, 1));
            desks.add(desk(sample, "KEH", DayOfWeek.WEDNESDAY, 11, more, 2));
            desks.add(desk(sample, "IH", DayOfWeek.MONDAY, 9, 1.5 * more, 3));
        }
        boolean held = true;
        for (World world : List.of(
                new World("services as varied as exponential ones, nobody at the door", 1, 0, 0, NEVER),
                new World("usual services, nobody at the door", 0.2, 0, 0, NEVER),
                new World("usual, 30 % at the door", 0.2, 0.3, 0, NEVER),
                new World("usual, 60 % at the door", 0.2, 0.6, 0, NEVER),
                new World("varied services, 30 % at the door", 1, 0.3, 0, NEVER),
                new World("usual, 30 % at the door, breaks", 0.2, 0.3, 30, NEVER),
                new World("usual, 30 % at the door, breaks, patience 30 minutes", 0.2, 0.3, 30, 30))) {
            held &= run(world, desks, seed, days);
        }
        System.exit(held ? 0 : 1);
    }

    private static Desk desk(
            SampleArrivals sample, String location, DayOfWeek weekday, int opens, double more, int guides) {
        double[] arrivals = IntStream.range(opens, opens + 6)
                .mapToDouble(hour -> more * sample.perHour(location, weekday, hour))
                .toArray();
        return new Desk("%s %s x %.2f".formatted(location, weekday, more), arrivals, 8.2, guides);
    }

    private static boolean run(World world, List<Desk> desks, long seed, int days) {
        System.out.printf("%n%s%n", world.name());
        List<Double> before = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        List<Double> beforeHours = new ArrayList<>();
        List<Double> afterHours = new ArrayList<>();
        for (Desk desk : desks) {
            Day truth = new DeskSimulation(world, desk, seed).run(days);
            List<Forecast> forecasts = IntStream.range(0, HISTORIES)
                    .mapToObj(history -> new DeskSimulation(world, desk, seed + 1 + history).forecast(HISTORY_DAYS))
                    .toList();
            Service erlangC = mean(forecasts, one -> one.erlangC().whole());
            Service day = mean(forecasts, one -> one.day().whole());
            before.add(100 * (erlangC.within() - truth.whole().within()));
            after.add(100 * (day.within() - truth.whole().within()));
            for (int hour = 0; hour < truth.hours().size(); hour++) {
                int number = hour;
                double is = truth.hours().get(hour).within();
                beforeHours.add(
                        100 * (mean(forecasts, one -> one.erlangC().hours().get(number)).within() - is));
                afterHours.add(100 * (mean(forecasts, one -> one.day().hours().get(number)).within() - is));
            }
            System.out.printf(
                    "  %-22s %d guides: simulated %4.1f %%, Erlang C %4.1f %%, course of the day %4.1f %%; wait %4.1f, %4.1f, %4.1f minutes; give up %4.1f, %4.1f %%%n",
                    desk.name(),
                    desk.guides(),
                    100 * truth.whole().within(),
                    100 * erlangC.within(),
                    100 * day.within(),
                    truth.whole().meanMinutes(),
                    erlangC.meanMinutes(),
                    day.meanMinutes(),
                    100 * truth.whole().left(),
                    100 * day.left());
        }
        System.out.printf(
                "  error of a day in points: Erlang C %+.1f (absolute %.1f), course of the day %+.1f (%.1f); of an hour %.1f, %.1f%n",
                mean(before), absolute(before), mean(after), absolute(after), absolute(beforeHours), absolute(afterHours));
        return world.variation() > 0.5 || absolute(after) <= MOST_POINTS;
    }

    private static Service mean(List<Forecast> forecasts, Function<Forecast, Service> which) {
        List<Service> all = forecasts.stream().map(which).toList();
        return new Service(
                all.stream().mapToDouble(Service::within).average().orElseThrow(),
                all.stream().mapToDouble(Service::meanMinutes).average().orElseThrow(),
                all.stream().mapToDouble(Service::left).average().orElseThrow());
    }

    private static double mean(List<Double> errors) {
        return errors.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double absolute(List<Double> errors) {
        return errors.stream().mapToDouble(Math::abs).average().orElseThrow();
    }
}
