package dk.kk.ihcph.guidance.registration.turnout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How many persons come: a distribution. A party comes whole or not at all. Within an event parties decide for themselves;
 * what makes an event well or badly attended moves all groups alike. So for each of many equally likely kinds of event, from
 * the worst attended to the best, the parties are added one by one, exactly, and the kinds are mixed. Where one kind has very
 * many persons its sum is normal to more digits than anybody reads.
 */
final class Turnout {
    /** Kinds of event, each as likely as the others. */
    static final int KINDS = 256;

    private static final int EXACT_UP_TO_PERSONS = 600;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Parties of a size that come with the same chance.
     *
     * @param comes the chance in each kind of event
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Parties(int size, int number, double[] comes) {
        int persons() {
            return size * number;
        }
    }

    private final int certain;
    private final int possible;
    private final double[] means = new double[KINDS];
    private final double[] deviations = new double[KINDS];
    /** The chance of at most so many, for each number; null where there are too many. */
    private final double @Nullable [] atMost;

    /**
     * The sum of these.
     *
     * @param certain persons who are there already
     */
    Turnout(int certain, List<Parties> parties) {
        this.certain = certain;
        this.possible = parties.stream().mapToInt(Parties::persons).sum();
        for (int kind = 0; kind < KINDS; kind++) {
            double variance = 0;
            for (Parties some : parties) {
                double comes = some.comes[kind];
                means[kind] += some.persons() * comes;
                variance += some.persons() * (double) some.size * comes * (1 - comes);
            }
            deviations[kind] = Math.sqrt(variance);
        }
        this.atMost = possible <= EXACT_UP_TO_PERSONS ? added(parties) : null;
    }

    double mean() {
        double sum = 0;
        for (double mean : means) {
            sum += mean;
        }
        return certain + sum / KINDS;
    }

    /** The chance that more come than this. */
    double above(int persons) {
        return Math.max(0, 1 - atMost(persons));
    }

    /** The smallest number that with this chance is not exceeded. */
    int quantile(double chance) {
        int low = certain;
        int high = certain + possible;
        while (low < high) {
            int middle = (low + high) / 2;
            if (atMost(middle) >= chance) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    double atMost(int persons) {
        int more = persons - certain;
        if (more < 0) {
            return 0;
        }
        if (more >= possible) {
            return 1;
        }
        return atMost != null ? atMost[more] : normallyAtMost(more);
    }

    private double normallyAtMost(int more) {
        double sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            sum += deviations[kind] > 0
                    ? NORMAL.cumulativeProbability((more + 0.5 - means[kind]) / deviations[kind])
                    : means[kind] <= more ? 1 : 0;
        }
        return sum / KINDS;
    }

    private double[] added(List<Parties> parties) {
        double[] mixed = new double[possible + 1];
        for (int kind = 0; kind < KINDS; kind++) {
            double[] chances = new double[possible + 1];
            chances[0] = 1;
            int most = 0;
            for (Parties some : parties) {
                for (int party = 0; party < some.number; party++) {
                    most += some.size;
                    add(chances, most, some.size, some.comes[kind]);
                }
            }
            for (int persons = 0; persons <= possible; persons++) {
                mixed[persons] += chances[persons] / KINDS;
            }
        }
        for (int persons = 1; persons <= possible; persons++) {
            mixed[persons] += mixed[persons - 1];
        }
        return mixed;
    }

    private static void add(double[] chances, int most, int size, double comes) {
        for (int persons = most; persons >= size; persons--) {
            chances[persons] = chances[persons] * (1 - comes) + chances[persons - size] * comes;
        }
        for (int persons = size - 1; persons >= 0; persons--) {
            chances[persons] *= 1 - comes;
        }
    }

    /**
     * So many persons in parties of sizes as those that are known; the last party is cut where it does not fit, so that one
     * more person never makes fewer come.
     *
     * @param sizes how many parties of each size are known, from 1 on; all of one person where none are
     */
    static List<Parties> filling(int persons, int[] sizes, double[] comes) {
        int[] known = Arrays.stream(sizes).sum() == 0 ? new int[] {1} : sizes;
        int[] taken = new int[known.length];
        List<Parties> parties = new ArrayList<>();
        int left = persons;
        while (left > 0) {
            int next = 0;
            for (int size = 1; size < known.length; size++) {
                // Whose share is furthest behind: known / (taken + 1) is largest.
                if ((long) known[size] * (taken[next] + 1) > (long) known[next] * (taken[size] + 1)) {
                    next = size;
                }
            }
            taken[next]++;
            int size = Math.min(next + 1, left);
            parties.add(new Parties(size, 1, comes));
            left -= size;
        }
        return parties;
    }
}
