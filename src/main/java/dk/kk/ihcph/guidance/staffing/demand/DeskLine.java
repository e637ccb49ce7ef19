package dk.kk.ihcph.guidance.staffing.demand;

import java.util.Arrays;

/**
 * The line at a desk in the course of a day: it begins with those who waited at the door, arrivals and guides change, and
 * some give up.
 *
 * <p>The number of citizens at the desk is a Markov chain, as in Erlang's model with impatient citizens (M/M/c+M: O. Garnett,
 * A. Mandelbaum, M. Reiman, "Designing a Call Center with Impatient Customers", M&amp;SOM 4, 2002), but its probabilities are
 * followed over time instead of taken in the steady state (as in L. Green, P. Kolesar, W. Whitt, "Coping with Time-Varying
 * Demand when Setting Staffing Requirements for a Service System", POM 16, 2007).
 *
 * <p>Services vary less than exponential ones. By Allen and Cunneen, waits are then those of exponential services times
 * {@code g = (1 + s) / 2}, with the squared coefficient of variation {@code s} (A. O. Allen, "Probability, Statistics, and
 * Queueing Theory", 2nd ed. 1990, chapter 5; W. Whitt, "Approximations for the GI/G/m Queue", POM 2, 1993, with arrivals at
 * random). A chain with services of {@code g m} minutes, {@code 1 / g} times as many arrivals and {@code 1 / g} times as many
 * at the door has the same load and just these waits; it also fills and empties as fast as the real line does, because a line
 * in heavy traffic is a reflected Brownian motion with variance {@code 1 + s}.
 *
 * <p>A citizen who comes waits until the citizens ahead are fewer than the guides. The same chain without arrivals tells when
 * that is.
 */
final class DeskLine {
    /** Nobody's wait is followed for longer. */
    private static final int LONGEST_MINUTES = 240;
    /** A smaller probability is none. */
    private static final double NOTHING = 1e-12;
    /** A smaller share of unserved citizens does not change a mean wait that is shown with one decimal. */
    private static final double NEARLY_NOTHING = 1e-5;
    /** A time step holds at most so many changes on average: the method of Runge and Kutta is then exact to five decimals. */
    private static final double CHANGES_A_STEP = 0.5;
    /** Every so many minutes a citizen's wait is followed. */
    private static final int BETWEEN_CITIZENS = 2;

    private static final int LEAST_STATES = 300;

    private final double stretch;
    private final double endsPerMinute;
    private final double leavesPerMinute;
    private final int targetMinutes;

    DeskLine(double serviceMinutes, double variation, double leavesPerMinute, int targetMinutes) {
        this.stretch = (1 + variation) / 2;
        this.endsPerMinute = 1 / (stretch * serviceMinutes);
        this.leavesPerMinute = leavesPerMinute;
        this.targetMinutes = targetMinutes;
    }

    /** The number of guides at the desk in each minute since the opening; the last ones stay until the line is empty. */
    interface Guides {
        int at(int minute);
    }

    /** The probabilities of each number of citizens at the desk. */
    static final class State {
        private final double[] probability;
        /** More citizens are not at the desk. */
        private int most;

        private State(double[] probability) {
            this.probability = probability;
            this.most = probability.length - 1;
            dropUnlikely();
        }

        State copy() {
            return new State(probability.clone());
        }

        private void dropUnlikely() {
            while (most > 0 && probability[most] < NOTHING) {
                probability[most--] = 0;
            }
        }
    }

    /** The experience of the citizens who come in an hour. */
    static final class Experience {
        private double citizens;
        private double within;
        private double minutes;
        private double left;
        private double unserved;

        void add(Experience more) {
            citizens += more.citizens;
            within += more.within;
            minutes += more.minutes;
            left += more.left;
            unserved += more.unserved;
        }

        /** The share that is called within the target minutes. Those who give up are not. */
        double shareWithin() {
            return within / citizens;
        }

        double shareLeft() {
            return left / citizens;
        }

        double meanMinutes() {
            return minutes / citizens;
        }

        /** Tells whether next to nobody waits longer than four hours. */
        boolean isServed() {
            return unserved / citizens < 1e-3;
        }
    }

    /**
     * Opens the desk.
     *
     * @param atTheDoor the expected number of citizens who wait at the door
     * @param load the largest load of the day in erlang
     */
    State open(double atTheDoor, double load) {
        double[] probability = new double[LEAST_STATES + 4 * (int) Math.ceil(load + atTheDoor / stretch)];
        double mean = atTheDoor / stretch;
        double sum = 0;
        probability[0] = Math.exp(-mean);
        for (int citizens = 0; citizens < probability.length; citizens++) {
            if (citizens > 0) {
                probability[citizens] = probability[citizens - 1] * mean / citizens;
            }
            sum += probability[citizens];
        }
        for (int citizens = 0; citizens < probability.length; citizens++) {
            probability[citizens] /= sum;
        }
        return new State(probability);
    }

    /** Follows those who waited at the door: one of them has each number of the others ahead with the same probability. */
    Experience atTheDoor(State opening, double atTheDoor, Guides guides) {
        Experience experience = new Experience();
        double more = 1;
        double mean = atTheDoor / stretch;
        double[] ahead = new double[opening.most + 1];
        for (int citizens = 0; citizens <= opening.most; citizens++) {
            more -= opening.probability[citizens];
            ahead[citizens] = Math.max(0, more) / mean;
        }
        follow(ahead, 0, guides, atTheDoor, true, experience);
        return experience;
    }

    /**
     * Follows the line and its citizens through some minutes.
     *
     * @param from the first minute since the opening
     * @param means whether the mean wait is wanted too, which takes longer
     */
    Experience pass(State state, int from, int minutes, double arrivalsPerMinute, Guides guides, boolean means) {
        Experience experience = new Experience();
        for (int minute = 0; minute < minutes; minute++) {
            if (minute % BETWEEN_CITIZENS == Math.min(BETWEEN_CITIZENS / 2, minutes - 1)) {
                // Where nobody comes, all minutes still count the same.
                double weight = Math.max(arrivalsPerMinute, NOTHING) * BETWEEN_CITIZENS;
                follow(
                        Arrays.copyOf(state.probability, state.most + 1),
                        from + minute,
                        guides,
                        weight,
                        means,
                        experience);
            }
            advance(state, arrivalsPerMinute / stretch, guides.at(from + minute));
        }
        return experience;
    }

    private void advance(State state, double arrivals, int guides) {
        double[] ends = new double[state.probability.length];
        for (int citizens = 0; citizens < ends.length; citizens++) {
            ends[citizens] =
                    Math.min(citizens, guides) * endsPerMinute + Math.max(0, citizens - guides) * leavesPerMinute;
        }
        int steps = steps(arrivals + ends[Math.min(state.most + 1, ends.length - 1)]);
        for (int step = 0; step < steps; step++) {
            int most = Math.min(ends.length - 1, state.most + 4);
            rungeKutta(state.probability, most + 1, 1.0 / steps, (from, change) -> {
                for (int citizens = 0; citizens <= most; citizens++) {
                    double in = citizens > 0 ? arrivals * from[citizens - 1] : 0;
                    if (citizens < most) {
                        in += ends[citizens + 1] * from[citizens + 1] - arrivals * from[citizens];
                    }
                    change[citizens] = in - ends[citizens] * from[citizens];
                }
            });
            state.most = most;
            state.dropUnlikely();
        }
    }

    /**
     * Follows a citizen until the desk calls or the citizen gives up.
     *
     * @param ahead the probabilities of each number of citizens ahead; changed
     */
    private void follow(double[] ahead, int from, Guides guides, double weight, boolean means, Experience experience) {
        double called = 0;
        double minutes = 0;
        double within = 0;
        double waiting = 1;
        int last = means ? LONGEST_MINUTES : targetMinutes;
        for (int minute = 0; minute <= last && waiting > NEARLY_NOTHING; minute++) {
            int desks = guides.at(from + minute);
            called += take(ahead, desks);
            if (minute <= targetMinutes) {
                within = called;
            }
            double before = Arrays.stream(ahead).sum();
            waiting = before;
            if (minute < last) {
                called += approach(ahead, desks);
                waiting = Arrays.stream(ahead).sum();
                minutes += (before + waiting) / 2;
            }
            if (minute < targetMinutes) {
                within = called;
            }
        }
        experience.citizens += weight;
        experience.within += weight * within;
        experience.minutes += weight * minutes;
        experience.unserved += weight * waiting;
        experience.left += weight * Math.max(0, 1 - called - waiting);
    }

    /** Takes out the citizens who are called because fewer are ahead than there are guides. */
    private static double take(double[] ahead, int guides) {
        double called = 0;
        for (int citizens = 0; citizens < Math.min(guides, ahead.length); citizens++) {
            called += ahead[citizens];
            ahead[citizens] = 0;
        }
        return called;
    }

    private double approach(double[] ahead, int guides) {
        int most = ahead.length - 1;
        if (most < guides) {
            return 0;
        }
        double[] ends = new double[ahead.length];
        for (int citizens = guides; citizens <= most; citizens++) {
            ends[citizens] = guides * endsPerMinute + (citizens - guides) * leavesPerMinute;
        }
        double called = 0;
        int steps = steps(ends[most] + leavesPerMinute);
        for (int step = 0; step < steps; step++) {
            rungeKutta(ahead, most + 1, 1.0 / steps, (from, change) -> {
                for (int citizens = 0; citizens <= most; citizens++) {
                    double in = citizens < most ? ends[citizens + 1] * from[citizens + 1] : 0;
                    double out = citizens < guides ? 0 : ends[citizens] + leavesPerMinute;
                    change[citizens] = in - out * from[citizens];
                }
            });
            called += take(ahead, guides);
        }
        return called;
    }

    private static int steps(double changes) {
        return Math.max(1, (int) Math.ceil(changes / CHANGES_A_STEP));
    }

    private interface Change {
        void of(double[] from, double[] change);
    }

    private static void rungeKutta(double[] values, int size, double step, Change change) {
        double[] first = new double[size];
        double[] second = new double[size];
        double[] third = new double[size];
        double[] fourth = new double[size];
        double[] at = new double[size];
        change.of(values, first);
        move(values, first, step / 2, at);
        change.of(at, second);
        move(values, second, step / 2, at);
        change.of(at, third);
        move(values, third, step, at);
        change.of(at, fourth);
        for (int i = 0; i < size; i++) {
            values[i] += step / 6 * (first[i] + 2 * second[i] + 2 * third[i] + fourth[i]);
        }
    }

    private static void move(double[] values, double[] change, double step, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = values[i] + step * change[i];
        }
    }
}
