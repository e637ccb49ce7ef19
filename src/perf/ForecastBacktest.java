import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.HourlyPrices;
import dk.kk.ihcph.guidance.budget.TestPrices;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import dk.kk.ihcph.guidance.budget.ledger.AllocationFacts;
import dk.kk.ihcph.guidance.budget.ledger.AllocationLedger;
import dk.kk.ihcph.guidance.budget.ledger.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Holds the forecast of a year against synthetic years whose outcome is known, month by month.
 *
 * <pre>
 *   ./mvnw -B -ntp -DskipTests package
 *   java -cp 'target/test-classes:target/classes:target/quarkus-app/lib/main/*' src/perf/ForecastBacktest.java [years] [seed]
 * </pre>
 *
 * A salary line of 623,000 DKK pays two guides, 60 and 40 per cent of it. Each year deviates from the budget by 3 % (standard
 * deviation) for good and each month by another 3 %; in one of four years a guide is away for one to four months, of which up
 * to half is replaced; in three of ten years a transfer of 3 to 12 % is decided in the course of the year; three salaries of
 * ten are posted two months after their month instead of one. An activity line of 50,000 DKK has five events of about
 * 7,500 DKK, known four months ahead within a tenth, whose invoices may come a month late, and two smaller purchases.
 *
 * <p>Prints for the end of each month the mean absolute error in thousands of DKK by method, and how often the range of the
 * plan's forecast holds the outcome. Fails unless the plan's error on the salary line is at most 32, 22 and 8 at the end of
 * January, June and November, and its range holds 75 to 90 % of all outcomes.
 */
final class ForecastBacktest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final int YEAR = 2027;
    private static final Instant DECIDED = Instant.parse("2026-10-01T10:00:00Z");
    private static final double HOURS = 1263;
    private static final double[] SHARES = {0.6, 0.4};
    private static final int[] EVENT_MONTHS = {1, 3, 5, 8, 10};
    private static final int KNOWN_MONTHS_AHEAD = 4;
    private static final HourlyPrices PRICES = TestPrices.byDefault();

    private final Random random;
    private final Map<ForecastMethod, double[]> errors = new EnumMap<>(ForecastMethod.class);
    private final int[] within = new int[Months.OF_A_YEAR];
    private int below;
    private int above;
    private int asked;

    private ForecastBacktest(long seed) {
        random = new Random(seed);
        for (ForecastMethod method : ForecastMethod.values()) {
            errors.put(method, new double[Months.OF_A_YEAR]);
        }
    }

    public static void main(String[] arguments) {
        int years = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 5;
        ForecastBacktest salaries = new ForecastBacktest(seed);
        ForecastBacktest activities = new ForecastBacktest(seed);
        for (int year = 0; year < years; year++) {
            salaries.salaryYear();
            activities.activityYear();
        }
        salaries.print("Salary line of 623", years);
        activities.print("Activity line of 50", years);
        double[] plan = salaries.errors.get(ForecastMethod.PLAN);
        boolean held = plan[1] / years <= 32 && plan[6] / years <= 22 && plan[11] / years <= 8;
        if (!held || !salaries.rangeHolds() || !activities.rangeHolds()) {
            System.exit(1);
        }
    }

    private static AllocationLedger line(double adopted, double fte) {
        AllocationLedger line = new AllocationLedger(new AllocationFacts(
                UUID.randomUUID(),
                "KF042",
                "line",
                new AllocationFacts.Owner(Administration.KFF, Committee.KFU, "1060"),
                Direction.EXPENDITURE,
                BigDecimal.valueOf(fte),
                kroner(adopted)));
        line.plan(Months.evenly(kroner(adopted), 1), DECIDED);
        return line;
    }

    private static BigDecimal kroner(double thousands) {
        return BigDecimal.valueOf(thousands * 1000).setScale(2, RoundingMode.HALF_UP);
    }

    private void salaryYear() {
        double budget = 623;
        double[][] cost = new double[2][Months.OF_A_YEAR];
        double deviation = random.nextGaussian() * 0.03;
        for (int guide = 0; guide < 2; guide++) {
            for (int month = 0; month < Months.OF_A_YEAR; month++) {
                cost[guide][month] =
                        SHARES[guide] * budget / 12 * (1 + deviation) * (1 + random.nextGaussian() * 0.03);
            }
        }
        if (random.nextDouble() < 0.25) {
            int guide = random.nextInt(2);
            int first = random.nextInt(12);
            int last = Math.min(12, first + 1 + random.nextInt(4));
            double kept = 0.5 * random.nextDouble();
            for (int month = first; month < last; month++) {
                cost[guide][month] *= kept;
            }
        }
        int transferred = random.nextDouble() < 0.3 ? 2 + random.nextInt(9) : 12;
        double transfer = transferred == 12
                ? 0
                : (random.nextBoolean() ? 1 : -1) * (0.03 + 0.09 * random.nextDouble()) * budget;
        boolean[][] late = new boolean[2][Months.OF_A_YEAR];
        double total = 0;
        for (int guide = 0; guide < 2; guide++) {
            for (int month = 0; month < Months.OF_A_YEAR; month++) {
                if (month >= transferred) {
                    cost[guide][month] += SHARES[guide] * transfer / (12 - transferred);
                }
                late[guide][month] = random.nextDouble() < 0.3;
                total += cost[guide][month];
            }
        }
        for (int over = 1; over < Months.OF_A_YEAR; over++) {
            AllocationLedger line = line(budget, 1);
            if (transferred <= over) {
                line.adjust(kroner(transfer), LocalDate.of(YEAR, transferred + 1, 1).atStartOfDay(ZONE).toInstant());
            }
            for (int month = 0; month < over; month++) {
                line.commitHours(month + 1, BigDecimal.valueOf(HOURS / 12), BigDecimal.ZERO);
                for (int guide = 0; guide < 2; guide++) {
                    int posted = month + 1 + (late[guide][month] ? 1 : 0);
                    if (posted <= over) {
                        line.post(Math.min(posted + 1, 12), month + 1, null, kroner(cost[guide][month]));
                    }
                }
            }
            compare(line, over, total);
        }
    }

    private void activityYear() {
        double[] spent = new double[Months.OF_A_YEAR];
        double[] events = new double[EVENT_MONTHS.length];
        int[] invoiced = new int[EVENT_MONTHS.length];
        double total = 0;
        for (int event = 0; event < events.length; event++) {
            events[event] = Math.max(3, 7.5 + 2 * random.nextGaussian());
            invoiced[event] = Math.min(11, EVENT_MONTHS[event] + random.nextInt(2));
            total += events[event];
        }
        for (int month : new int[] {0, 8}) {
            spent[month] += Math.max(0, 5 + 2 * random.nextGaussian());
        }
        for (int month = 0; month < Months.OF_A_YEAR; month++) {
            spent[month] += Math.max(0, 0.3 + 0.2 * random.nextGaussian());
            total += spent[month];
        }
        for (int over = 1; over < Months.OF_A_YEAR; over++) {
            AllocationLedger line = line(50, 0);
            for (int month = 0; month < over; month++) {
                line.post(month + 1, null, null, kroner(spent[month]));
            }
            for (int event = 0; event < events.length; event++) {
                UUID id = UUID.randomUUID();
                boolean posted = invoiced[event] < over;
                if (posted) {
                    line.post(invoiced[event] + 1, null, id, kroner(events[event]));
                } else if (EVENT_MONTHS[event] < over + KNOWN_MONTHS_AHEAD) {
                    line.commitEvent(id, kroner(events[event] * (1 + 0.1 * random.nextGaussian())));
                }
            }
            compare(line, over, total);
        }
    }

    private void compare(AllocationLedger line, int over, double total) {
        Horizon horizon = Horizon.at(
                LocalDate.of(YEAR, over + 1, 1).atTime(10, 0).atZone(ZONE).toInstant(), YEAR, ZONE);
        for (ForecastMethod method : ForecastMethod.values()) {
            Figures figures = line.figures(horizon, method, true, PRICES);
            BigDecimal forecast = figures.outcome().expected().sum();
            errors.get(method)[over] += Math.abs(forecast.doubleValue() / 1000 - total);
            if (method == ForecastMethod.PLAN) {
                asked++;
                boolean tooLow = total < figures.outcome().range().low(forecast).doubleValue() / 1000;
                boolean tooHigh = total > figures.outcome().range().high(forecast).doubleValue() / 1000;
                below += tooLow ? 1 : 0;
                above += tooHigh ? 1 : 0;
                within[over] += tooLow || tooHigh ? 0 : 1;
            }
        }
    }

    private boolean rangeHolds() {
        double held = 1 - (double) (below + above) / asked;
        return held >= 0.75 && held <= 0.9;
    }

    private void print(String line, int years) {
        System.out.printf("%n%s thousand DKK, %d years: mean error at the end of each month, January to November%n", line, years);
        errors.forEach((method, sums) -> {
            System.out.printf("  %-12s", method);
            for (int over = 1; over < Months.OF_A_YEAR; over++) {
                System.out.printf(" %6.1f", sums[over] / years);
            }
            System.out.println();
        });
        System.out.printf("  %-12s", "range holds");
        for (int over = 1; over < Months.OF_A_YEAR; over++) {
            System.out.printf(" %5.0f%%", 100.0 * within[over] / years);
        }
        System.out.printf("%n  the outcome was below the range in %.1f %%, above it in %.1f %%%n", 100.0 * below / asked, 100.0 * above / asked);
    }
}
