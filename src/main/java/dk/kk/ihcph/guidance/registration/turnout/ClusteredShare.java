package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.Count;
import java.util.Map;
import java.util.UUID;

/**
 * The share of parties who came, or gave back their seats, counted event by event.
 *
 * <p>Parties of one event are alike, so that they are worth fewer independent ones: {@code n / (1 + r (sum n_i^2 / n - 1))} with
 * {@code n_i} parties of event {@code i} and the correlation {@code r} within an event (the design effect of L. Kish: "Survey
 * Sampling", 1965). Wilson's interval of so many holds its level in samples of clusters (N. Dean, M. Pagano: "Evaluating
 * confidence interval methods for binomial proportions in clustered surveys", Journal of Survey Statistics and Methodology 3,
 * 2015).
 *
 * @param events the parties of each event, and how many of them did it
 */
record ClusteredShare(Map<UUID, Count> events) {
    int parties() {
        return sum().registered();
    }

    int did() {
        return sum().came();
    }

    double share() {
        return (double) did() / parties();
    }

    ScoreInterval interval(double correlation) {
        double size = parties();
        return ScoreInterval.of(share(), size / (1 + correlation * (size * concentration() - 1)));
    }

    /**
     * The interval of this share less another one. What makes an event well or badly attended moves both alike. So it cancels
     * out as far as both are spread alike over the events (A. Donner, N. Klar: "Confidence interval construction for effect
     * measures arising from cluster randomization trials", Journal of Clinical Epidemiology 46, 1993, for shares of different
     * events): the variance of the difference is {@code (1 - r) (s_1^2 / n_1 + s_2^2 / n_2) + r s^2 sum (w_i1 - w_i2)^2}, with
     * {@code w_ij} the part of share {@code j} that is of event {@code i}.
     */
    ScoreInterval differenceFrom(ClusteredShare other, double correlation) {
        double apart = 0;
        for (UUID event : events.keySet()) {
            apart += Math.pow(part(event) - other.part(event), 2);
        }
        for (UUID event : other.events.keySet()) {
            apart += events.containsKey(event) ? 0 : Math.pow(other.part(event), 2);
        }
        double both = concentration() + other.concentration();
        return ScoreInterval.ofDifference(
                share(),
                size(correlation, apart * concentration() / both),
                other.share(),
                other.size(correlation, apart * other.concentration() / both));
    }

    /** The number of independent parties that these are worth, which is never more than there are. */
    private double size(double correlation, double apart) {
        return parties() / Math.max(1, 1 - correlation + correlation * parties() * apart);
    }

    private Count sum() {
        return Count.sum(events.values());
    }

    private double part(UUID event) {
        return (double) events.getOrDefault(event, Count.NONE).registered() / parties();
    }

    /** The sum of the squared parts: 1 where all parties are of one event. */
    private double concentration() {
        return events.keySet().stream()
                .mapToDouble(event -> Math.pow(part(event), 2))
                .sum();
    }
}
