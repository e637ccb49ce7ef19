import dk.kk.ihcph.guidance.consultation.visit.QueueSimulation;
import dk.kk.ihcph.guidance.consultation.visit.QueueSimulation.Asked;
import dk.kk.ihcph.guidance.consultation.visit.QueueSimulation.Conduct;
import dk.kk.ihcph.guidance.sampledata.SampleArrivals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Simulates months at the desks by the queue's rules, asks for the estimated wait with every ticket, and holds it against the
 * wait that came.
 *
 * <pre>
 *   ./mvnw -B -ntp -DskipTests package
 *   java -cp 'target/test-classes:target/classes:target/quarkus-app/lib/main/*' src/perf/WaitSimulation.java [seed] [months]
 * </pre>
 *
 * Arrivals and times at the desk are the sample data's, by weekday, hour and location; how people behave otherwise stands in
 * QueueSimulation. Fails unless at least 80 % of a usual month's waits lie within their range, and none is negative. The
 * quieter and busier months, and the other habits, show how far that carries.
 */
final class WaitSimulation {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int WEEKS_A_MONTH = 4;

    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int months = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        SampleArrivals sample = new SampleArrivals();
        Conduct usual = Conduct.usual();
        System.out.printf("%d months of four weeks, seeds %d to %d%n", months, seed, seed + months - 1);
        boolean held = run(sample, "usual", usual, seed, months);
        run(sample, "a third fewer", usual.times(0.67), seed, months);
        run(sample, "a quarter more", usual.times(1.25), seed, months);
        run(sample, "half as many more", usual.times(1.5), seed, months);
        run(sample, "no appointments", new Conduct(1, 0.05, 0.10, 0.10, 0, 1, 1), seed, months);
        run(sample, "one in five not there", new Conduct(1, 0.20, 0.10, 0.10, 3, 1, 1), seed, months);
        run(sample, "nobody leaves or is passed over", new Conduct(1, 0, 0, 0, 0, 1, 1), seed, months);
        if (!held) {
            System.exit(1);
        }
    }

    private static boolean run(SampleArrivals sample, String name, Conduct conduct, long seed, int months) {
        List<Asked> answers = new ArrayList<>();
        int served = 0;
        double worst = 1;
        for (int month = 0; month < months; month++) {
            QueueSimulation simulation = new QueueSimulation(sample, conduct, seed + month).run(FIRST, WEEKS_A_MONTH);
            answers.addAll(simulation.answers());
            served += simulation.served();
            worst = Math.min(worst, QueueSimulation.within(simulation.answers()));
        }
        System.out.printf("%n%s: %d served a month, worst month %.1f %%%n", name, served / months, 100 * worst);
        print("all tickets", answers, one -> true);
        print("a desk is free", answers, one -> one.high() == 1);
        print("a desk is not free", answers, one -> one.high() > 1);
        print("  mean measured", answers, one -> one.high() > 1 && one.measured());
        print("  mean expected", answers, one -> one.high() > 1 && !one.measured());
        print("  next in line", answers, one -> one.high() > 1 && one.ahead() == 0);
        print("  1 or 2 ahead", answers, one -> one.ahead() == 1 || one.ahead() == 2);
        print("  3 or more ahead", answers, one -> one.ahead() > 2);
        return worst >= 0.8 && answers.stream().allMatch(one -> one.low() >= 0 && one.low() <= one.high());
    }

    private static void print(String name, List<Asked> all, Predicate<Asked> some) {
        List<Asked> answers = all.stream().filter(some).toList();
        if (!answers.isEmpty()) {
            System.out.printf(
                    "  %-20s %6d  within %5.1f %%  below %4.1f %%  above %4.1f %%  width %5.1f min  waited %5.1f min%n",
                    name,
                    answers.size(),
                    100 * QueueSimulation.within(answers),
                    100 * QueueSimulation.below(answers),
                    100 * QueueSimulation.above(answers),
                    answers.stream().mapToInt(one -> one.high() - one.low()).average().orElseThrow(),
                    answers.stream().mapToDouble(Asked::waited).average().orElseThrow());
        }
    }
}
