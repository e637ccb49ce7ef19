import dk.kk.ihcph.guidance.consultation.board.EstimatedWait;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How many waits lie within the estimated range in twelve worlds, from services that all take the same time to services that vary
 * a lot, with appointments, and with a guide who leaves. The range of before is computed on the same days.
 *
 * <pre>
 *   ./mvnw -B -ntp -DskipTests package
 *   java -cp 'target/test-classes:target/classes:target/quarkus-app/lib/main/*' src/perf/WaitCoverage.java [seed] [days]
 * </pre>
 *
 * Walk-ins come at random over six hours. Appointments take quarters of an hour, come in time and go first. Fails unless 78 % of
 * the waits of each world lie within the range, and at most three times as many are longer as are shorter, or a tenth. Tickets
 * taken while a desk is free are left out: their wait is none.
 */
final class WaitCoverage {
    private static final Duration EXPECTED = Duration.ofMinutes(8);
    private static final double LEAST_WITHIN = 0.78;
    private static final double SIX_HOURS = 360;

    /** The minutes of a service. */
    private interface Service extends ToDoubleFunction<Random> {}

    /**
     * A world.
     *
     * @param appointments share of all who come
     * @param leavesAt minute from which one guide less is there; infinite where nobody leaves
     */
    private record World(
            String name, double perHour, int guides, Service service, double appointments, double leavesAt, double minutes) {
        World(String name, double perHour, int guides, Service service, double appointments) {
            this(name, perHour, guides, service, appointments, Double.POSITIVE_INFINITY, SIX_HOURS);
        }
    }

    private record Range(int low, int high) {
        static Range of(EstimatedWait wait) {
            return new Range(wait.lowMinutes(), wait.highMinutes());
        }
    }

    private record Citizen(double came, Range before, Range after) {}

    private record Done(double at, double minutes) {}

    /** Shares of the waits that lay within their range, were shorter, and were longer; and the mean width. */
    private static final class Tally {
        private int count;
        private int below;
        private int above;
        private double width;

        private void add(Range range, double waited) {
            if (range.high > 1) {
                count++;
                below += waited < range.low ? 1 : 0;
                above += waited > range.high ? 1 : 0;
                width += range.high - range.low;
            }
        }

        private double within() {
            return 1 - (double) (below + above) / count;
        }

        private boolean holds() {
            return within() >= LEAST_WITHIN && above <= Math.max(3 * below, 0.1 * count);
        }

        @Override
        public String toString() {
            return "within %5.1f %%, shorter %4.1f %%, longer %4.1f %%, width %4.1f min"
                    .formatted(100 * within(), 100.0 * below / count, 100.0 * above / count, width / count);
        }
    }

    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        Service usual = lognormal(8.2, 0.2);
        Service mixed = random -> random.nextDouble() < 0.85
                ? 6 * Math.exp(0.35 * random.nextGaussian() - 0.06)
                : 22 * Math.exp(0.35 * random.nextGaussian() - 0.06);
        List<World> worlds = List.of(
                new World("1 guide, variation 0.2", 5.2, 1, usual, 0),
                new World("2 guides, variation 0.2", 11, 2, usual, 0),
                new World("1 guide, exponential", 5.2, 1, random -> exponential(random, 8.2), 0),
                new World("1 guide, all the same", 5.2, 1, random -> 8.2, 0),
                new World("1 guide, variation 1", 5.2, 1, lognormal(8.2, 1), 0),
                new World("2 guides, short and long", 11, 2, mixed, 0),
                new World("1 guide, 30 % appointments", 5.2, 1, usual, 0.3),
                new World("2 guides, 30 % appointments", 11, 2, usual, 0.3),
                new World("2 guides, 50 % appointments", 11, 2, usual, 0.5),
                new World("2 guides, one leaves", 11, 2, usual, 0, 120, SIX_HOURS),
                new World("3 guides, one leaves", 15, 3, usual, 0, 180, SIX_HOURS),
                new World("2 guides, expected 8, takes 12", 8, 2, lognormal(12, 0.2), 0, Double.POSITIVE_INFINITY, 60));
        boolean held = true;
        for (World world : worlds) {
            Tally before = new Tally();
            Tally after = new Tally();
            Random random = new Random(seed);
            for (int day = 0; day < days; day++) {
                play(world, random, before, after);
            }
            System.out.printf("%-31s %6d waits%n  before: %s%n  now:    %s%n", world.name, after.count, before, after);
            held &= after.holds();
        }
        System.exit(held ? 0 : 1);
    }

    private static Service lognormal(double mean, double variation) {
        double variance = Math.log(1 + variation);
        return random -> mean * Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
    }

    private static double exponential(Random random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private static void play(World world, Random random, Tally before, Tally after) {
        List<Double> appointments = appointments(world, random);
        Deque<Double> walkIns = new ArrayDeque<>();
        double gap = 60 / (world.perHour * (1 - world.appointments));
        for (double at = exponential(random, gap); at < world.minutes; at += exponential(random, gap)) {
            walkIns.add(at);
        }
        Deque<Double> booked = new ArrayDeque<>(appointments);
        PriorityQueue<Done> running = new PriorityQueue<>(Comparator.comparingDouble(Done::at));
        List<Done> done = new ArrayList<>();
        Deque<Citizen> line = new ArrayDeque<>();
        int due = 0;
        double now = 0;
        while (true) {
            int guides = now >= world.leavesAt ? world.guides - 1 : world.guides;
            if (running.size() < guides && (due > 0 || !line.isEmpty())) {
                if (due > 0) {
                    due--;
                } else {
                    Citizen citizen = line.remove();
                    before.add(citizen.before, now - citizen.came);
                    after.add(citizen.after, now - citizen.came);
                }
                double minutes = world.service.applyAsDouble(random);
                running.add(new Done(now + minutes, minutes));
                continue;
            }
            double end = running.isEmpty() ? Double.POSITIVE_INFINITY : running.peek().at;
            double appointment = booked.isEmpty() ? Double.POSITIVE_INFINITY : booked.peek();
            double walkIn = walkIns.isEmpty() ? Double.POSITIVE_INFINITY : walkIns.peek();
            now = Math.min(end, Math.min(appointment, walkIn));
            if (Double.isInfinite(now)) {
                return;
            }
            if (now == end) {
                done.add(running.remove());
            } else if (now == appointment) {
                booked.remove();
                due++;
            } else {
                walkIns.remove();
                int open = Math.max(now >= world.leavesAt ? world.guides - 1 : world.guides, running.size());
                line.add(ask(now, line.size() + due, open, running, done, booked));
            }
        }
    }

    private static List<Double> appointments(World world, Random random) {
        List<Double> slots = new ArrayList<>();
        for (double at = 0; at < world.minutes; at += 15) {
            slots.add(at);
        }
        long count = Math.min(slots.size(), Math.round(world.perHour * world.minutes / 60 * world.appointments));
        while (slots.size() > count) {
            slots.remove(random.nextInt(slots.size()));
        }
        return slots;
    }

    private static Citizen ask(
            double now, int ahead, int open, PriorityQueue<Done> running, List<Done> done, Deque<Double> booked) {
        return new Citizen(
                now,
                before(ahead, open, running.size(), done.stream().filter(one -> one.at > now - 60).toList()),
                Range.of(EstimatedWait.of(
                        ahead,
                        new EstimatedWait.Desks(open, running.size()),
                        new EstimatedWait.Served(
                                done.size(),
                                done.stream().mapToDouble(Done::minutes).sum(),
                                done.stream().mapToDouble(one -> one.minutes * one.minutes).sum(),
                                running.stream().mapToDouble(one -> now - (one.at - one.minutes)).sum()),
                        EXPECTED,
                        booked.stream().map(at -> at - now).toList())));
    }

    /** The rule of before: the last hour alone if five were served in it, a variation of 0.25 at least, no appointments to come. */
    private static Range before(int ahead, int open, int busy, List<Done> lastHour) {
        double mean = lastHour.stream().mapToDouble(Done::minutes).average().orElse(0);
        boolean measured = lastHour.size() >= 5;
        double m = measured ? mean : EXPECTED.toMinutes();
        double variance = lastHour.stream().mapToDouble(one -> Math.pow(one.minutes - mean, 2)).sum()
                / Math.max(1, lastHour.size() - 1);
        double s = measured ? Math.max(0.25, variance / (m * m)) : 0.25;
        double doubt = measured ? s / lastHour.size() : 0.0625;
        int n = ahead + 1 - Math.max(0, open - busy);
        if (n <= 0) {
            return new Range(0, 1);
        }
        double r = Math.min(1, s);
        double c = open;
        double units = r / c + (1 - r) / (c + 1) + (n - 1) / c;
        double spread = r / (c * c) + (1 - r) * c / ((c + 1) * (c + 1) * (c + 2)) + (n - 1) * s / (c * c) + units * units * doubt;
        GammaDistribution wait = GammaDistribution.of(units * units / spread, m * spread / units);
        return new Range(
                (int) Math.floor(wait.inverseCumulativeProbability(0.1)),
                (int) Math.max(1, Math.ceil(wait.inverseCumulativeProbability(0.9))));
    }
}
