package dk.kk.ihcph.guidance.registration.turnout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many of those registered came to past events, and what that says of the next one.
 *
 * <p>People of one event are alike: the same weather, the same speaker. So {@code n} of them are worth only
 * {@code n / (1 + (n - 1) correlation)} independent ones (the design effect of L. Kish: "Survey Sampling", 1965). The
 * correlation between people of one event is estimated from the events by analysis of variance (M. S. Ridout, C. G. B.
 * Demétrio, D. Firth: "Estimating intraclass correlation for binary data", Biometrics 55, 1999), and pulled towards an
 * assumed one while there are few. The pilot's rate counts like so many independent people; a group's rate is pulled
 * towards the rate of all.
 */
final class TurnoutHistory {
    /** The number of events that the assumed correlation counts like. */
    private static final int ASSUMED_EVENTS = 4;
    /** The number of independent people that the overall rate counts like within a group. */
    private static final double GROUP_WEIGHT = 10;
    /** Beyond it the estimate is noise, not knowledge. */
    private static final double MOST_CORRELATION = 0.5;

    /** Parties with the same lead time and answer. */
    record PartyGroup(LeadTime leadTime, ReminderAnswer answer) {}

    /** Registered, and how many of them came: parties, or persons where only heads were counted. */
    record Count(int registered, int came) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(registered + other.registered, came + other.came);
        }

        static Count sum(Collection<Count> counts) {
            return counts.stream().reduce(NONE, Count::plus);
        }
    }

    /**
     * The turnout of a past event.
     *
     * @param groups empty where only heads were counted
     */
    record PastEvent(Count all, Map<PartyGroup, Count> groups) {
        static PastEvent of(Map<PartyGroup, Count> groups) {
            return new PastEvent(Count.sum(groups.values()), groups);
        }

        private Count of(Predicate<PartyGroup> group) {
            return Count.sum(groups.entrySet().stream()
                    .filter(one -> group.test(one.getKey()))
                    .map(Map.Entry::getValue)
                    .toList());
        }
    }

    private final List<PastEvent> events;
    private final double correlation;
    private final TurnoutRate overall;

    /**
     * Learns from these events.
     *
     * @param prior what was known before them
     * @param priorWeight how many independent people that is worth
     * @param assumedCorrelation the correlation that is assumed until events tell
     */
    TurnoutHistory(Count prior, double priorWeight, double assumedCorrelation, List<PastEvent> events) {
        this.events = events.stream().filter(event -> event.all.registered > 0).toList();
        List<Count> counts = this.events.stream().map(PastEvent::all).toList();
        this.correlation = correlation(assumedCorrelation, counts);
        double priorMean = (double) prior.came / prior.registered;
        this.overall = learn(priorMean, priorWeight, counts);
    }

    /** The rate of all registered. */
    TurnoutRate overall() {
        return overall;
    }

    /**
     * The rate of a group. Before anybody was asked, the group is everybody with the same lead time, whatever they
     * answered later.
     */
    TurnoutRate of(PartyGroup group) {
        return learn(
                overall.mean(),
                Math.min(GROUP_WEIGHT, overall.weight()),
                events.stream().map(event -> event.of(isLike(group))).toList());
    }

    /** How many of a group were registered for past events, and came. */
    Count known(PartyGroup group) {
        return Count.sum(events.stream().map(event -> event.of(isLike(group))).toList());
    }

    Count known() {
        return Count.sum(events.stream().map(PastEvent::all).toList());
    }

    int events() {
        return events.size();
    }

    double correlation() {
        return correlation;
    }

    private static Predicate<PartyGroup> isLike(PartyGroup group) {
        return past -> past.leadTime == group.leadTime
                && (group.answer == ReminderAnswer.NOT_ASKED || past.answer == group.answer);
    }

    private TurnoutRate learn(double mean, double weight, List<Count> counts) {
        double came = mean * weight;
        double all = weight;
        for (Count count : counts) {
            double effect = 1 + (count.registered - 1) * correlation;
            if (count.registered > 0) {
                came += count.came / effect;
                all += count.registered / effect;
            }
        }
        return new TurnoutRate(came / all, all, correlation);
    }

    /**
     * How alike the people of one event behave: the estimate of these events, averaged with an assumed correlation that counts
     * like four events.
     */
    static double correlation(double assumed, List<Count> events) {
        int k = events.size();
        if (k < 2) {
            return assumed;
        }
        double between = (ASSUMED_EVENTS * assumed + (k - 1) * estimate(events)) / (ASSUMED_EVENTS + k - 1);
        return Math.min(MOST_CORRELATION, between);
    }

    /** The analysis of variance estimator; 0 where events vary less than coins do. */
    private static double estimate(List<Count> events) {
        int k = events.size();
        double n = Count.sum(events).registered;
        double came = Count.sum(events).came;
        double squares = 0;
        double sizes = 0;
        for (Count event : events) {
            squares += Math.pow(event.came, 2) / event.registered;
            sizes += Math.pow(event.registered, 2);
        }
        if (n <= k) {
            return 0;
        }
        double between = (squares - came * came / n) / (k - 1);
        double within = (came - squares) / (n - k);
        double size = (n - sizes / n) / (k - 1);
        double total = between + (size - 1) * within;
        return total <= 0 ? 0 : Math.max(0, (between - within) / total);
    }
}
