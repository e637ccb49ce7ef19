package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.consultation.board.EstimatedWait;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.sampledata.SampleArrivals;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Desk;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Days at the desks by the queue's rules, event by event, in minutes of the day. Arrivals are random (Poisson) with the sample
 * data's rate of each weekday and hour, and times at the desk are drawn from its log. Appointments go first from five minutes
 * before their time; now and then a guide takes the next but one, whom they fit better, unless somebody has waited for ten
 * minutes; some give up, some do not come when called. Every ticket asks for its estimated wait when it is taken.
 */
public final class QueueSimulation {
    private static final Duration EXPECTED = Duration.ofMinutes(8);
    private static final double EARLY = 5;
    private static final double MATCHING_WAIT = 10;
    private static final double HOUR = 60;

    private final SampleArrivals sample;
    private final Conduct conduct;
    private final Random random;
    private final List<Asked> answers = new ArrayList<>();
    private int served;

    /**
     * How people behave, as we assume; the sample data does not tell.
     *
     * @param busyness how many come, times what the sample data has
     * @param noShow the share that does not come when called, which the guide finds out after three minutes
     * @param givesUp the share that gives up who would have waited for more than a quarter of an hour
     * @param matched the share of calls that take the next but one
     * @param appointments at each location a day
     * @param turnover minutes between two citizens, at most
     * @param walk minutes from the call to the desk, at most
     */
    public record Conduct(
            double busyness,
            double noShow,
            double givesUp,
            double matched,
            int appointments,
            double turnover,
            double walk) {
        /** A usual month. */
        public static Conduct usual() {
            return new Conduct(1, 0.05, 0.10, 0.10, 3, 1, 1);
        }

        /** The same with more or fewer who come. */
        public Conduct times(double more) {
            return new Conduct(more, noShow, givesUp, matched, appointments, turnover, walk);
        }
    }

    /** An estimate and the wait that came, in minutes. */
    public record Asked(int low, int high, boolean measured, int ahead, double waited) {
        boolean isWithin() {
            return waited >= low && waited <= high;
        }
    }

    /** A ticket's way: negative is what has not happened. */
    private static final class Citizen {
        private final double taken;
        private final double due;
        private final boolean appointment;
        private EstimatedWait estimate;
        private int ahead;

        private Citizen(double taken, double due, boolean appointment) {
            this.taken = taken;
            this.due = due;
            this.appointment = appointment;
        }
    }

    private record Done(double at, double minutes) {}

    public QueueSimulation(SampleArrivals sample, Conduct conduct, long seed) {
        this.sample = sample;
        this.conduct = conduct;
        this.random = new Random(seed);
    }

    /** So many weeks from this day. */
    public QueueSimulation run(LocalDate first, int weeks) {
        first.datesUntil(first.plusWeeks(weeks)).forEach(day -> {
            Map<String, Long> desks = SampleArrivals.desks(day.getDayOfWeek()).stream()
                    .collect(Collectors.groupingBy(Desk::location, TreeMap::new, Collectors.counting()));
            desks.forEach((location, count) ->
                    SampleArrivals.spans(day).forEach(span -> day(arrivals(location, day, span), count.intValue())));
        });
        return this;
    }

    public int served() {
        return served;
    }

    /** Of all tickets whose holder was called. */
    public List<Asked> answers() {
        return answers;
    }

    /** Share of these waits that came within the range. */
    public static double within(List<Asked> answers) {
        return share(answers.stream().filter(Asked::isWithin).count(), answers);
    }

    /** Share of these waits that were shorter. */
    public static double below(List<Asked> answers) {
        return share(answers.stream().filter(one -> one.waited() < one.low()).count(), answers);
    }

    /** Share of these waits that were longer. */
    public static double above(List<Asked> answers) {
        return share(answers.stream().filter(one -> one.waited() > one.high()).count(), answers);
    }

    private static double share(long some, List<Asked> all) {
        return (double) some / all.size();
    }

    private List<Citizen> arrivals(String location, LocalDate day, OpenSpan span) {
        List<Citizen> citizens = new ArrayList<>();
        double opens = span.opens().toSecondOfDay() / HOUR;
        double closes = span.closes().toSecondOfDay() / HOUR;
        for (int hour = span.opens().getHour(); hour < span.closes().getHour(); hour++) {
            double rate = sample.perHour(location, day.getDayOfWeek(), hour) * conduct.busyness() / HOUR;
            for (double at = hour * HOUR + exponential(rate); at < (hour + 1) * HOUR; at += exponential(rate)) {
                citizens.add(new Citizen(at, at, false));
            }
        }
        for (int i = 0; i < conduct.appointments(); i++) {
            double due = opens + 15 * (1 + random.nextInt((int) (closes - opens) / 15 - 1));
            citizens.add(new Citizen(due - 10 * random.nextDouble(), due, true));
        }
        citizens.sort(Comparator.comparingDouble(citizen -> citizen.taken));
        return citizens;
    }

    private double exponential(double rate) {
        return rate == 0 ? Double.POSITIVE_INFINITY : -Math.log(1 - random.nextDouble()) / rate;
    }

    /** Desks are free from these times on; the earliest calls next, however late it gets. */
    private void day(List<Citizen> arrivals, int desks) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int desk = 0; desk < desks; desk++) {
            free.add(0.0);
        }
        List<Citizen> waiting = new ArrayList<>();
        List<Done> done = new ArrayList<>();
        int next = 0;
        while (next < arrivals.size() || !waiting.isEmpty()) {
            double call = waiting.isEmpty() ? Double.POSITIVE_INFINITY : Math.max(free.peek(), last(waiting));
            if (next < arrivals.size() && arrivals.get(next).taken <= call) {
                Citizen citizen = arrivals.get(next++);
                ask(citizen, waiting, arrivals.subList(next, arrivals.size()), free, desks, done);
                waiting.add(citizen);
            } else {
                free.poll();
                free.add(call(take(waiting, call), call, done));
            }
        }
    }

    /** Nobody is called before somebody waits. */
    private static double last(List<Citizen> waiting) {
        return waiting.stream().mapToDouble(citizen -> citizen.taken).min().orElseThrow();
    }

    private void ask(
            Citizen citizen,
            List<Citizen> waiting,
            List<Citizen> coming,
            PriorityQueue<Double> free,
            int desks,
            List<Done> done) {
        double now = citizen.taken;
        int busy = (int) free.stream().filter(at -> at > now).count();
        double place = citizen.appointment ? citizen.due : now;
        citizen.ahead = (int) waiting.stream()
                .filter(other -> other.appointment ? other.due <= now + EARLY : other.due <= place)
                .count();
        List<Double> minutes =
                done.stream().filter(one -> one.at() <= now).map(Done::minutes).toList();
        List<Double> appointments = Stream.concat(
                        coming.stream().filter(other -> other.appointment && other.due > now),
                        waiting.stream().filter(other -> other.appointment && other.due > now + EARLY))
                .map(other -> Math.max(0, other.due - EARLY - now))
                .sorted()
                .toList();
        citizen.estimate = EstimatedWait.of(
                citizen.ahead,
                new EstimatedWait.Desks(desks, busy),
                new EstimatedWait.Served(
                        minutes.size(),
                        minutes.stream().mapToDouble(Double::doubleValue).sum(),
                        minutes.stream().mapToDouble(one -> one * one).sum(),
                        done.stream()
                                .filter(one -> one.at() > now)
                                .mapToDouble(one -> now - (one.at() - one.minutes()))
                                .sum()),
                EXPECTED,
                appointments);
    }

    private Citizen take(List<Citizen> waiting, double now) {
        List<Citizen> line = waiting.stream()
                .sorted(Comparator.<Citizen, Boolean>comparing(
                                citizen -> !(citizen.appointment && citizen.due <= now + EARLY))
                        .thenComparingDouble(citizen -> citizen.due))
                .toList();
        Citizen first = line.get(0);
        boolean passedOver = line.size() > 1
                && !first.appointment
                && !line.get(1).appointment
                && line.get(1).taken <= now
                && now - first.taken < MATCHING_WAIT
                && random.nextDouble() < conduct.matched();
        Citizen taken = passedOver ? line.get(1) : first;
        waiting.remove(taken);
        return taken;
    }

    /** Calls the citizen; when the desk is free again. */
    private double call(Citizen citizen, double freeAt, List<Done> done) {
        double now = freeAt + conduct.turnover() * random.nextDouble();
        double waited = now - citizen.taken;
        if (waited > 15 && random.nextDouble() < conduct.givesUp()) {
            return freeAt; // had left the line
        }
        // An appointment waits for its time, which the estimate of the line is not about.
        if (!citizen.appointment) {
            answers.add(new Asked(
                    citizen.estimate.lowMinutes(),
                    citizen.estimate.highMinutes(),
                    citizen.estimate.basis().measured(),
                    citizen.ahead,
                    waited));
        }
        if (random.nextDouble() < conduct.noShow()) {
            return now + 3;
        }
        double end = now
                + conduct.walk() * random.nextDouble()
                + sample.durations().get(random.nextInt(sample.durations().size()));
        done.add(new Done(end, end - now));
        served++;
        return end;
    }
}
