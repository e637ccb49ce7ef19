package dk.kk.ihcph.guidance.staffing.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which work is near enough to other work, whoever does it, for the rules of rest to look at it at all: in an ordinary
 * week that is none, and looking at it with every move would cost most of the search.
 */
final class Chains {
    /** Of what breaks no rule of rest, whoever takes it. */
    static final long NONE = -1;
    /** Directive 2003/88/EC, article 5: a day of rest in every seven. */
    static final int DAYS_IN_A_ROW = 6;

    private final NavigableMap<Long, Long> ofSeconds = new TreeMap<>();
    private final NavigableMap<Long, Long> ofDays = new TreeMap<>();

    Chains(Collection<? extends Stretch> work, Collection<Long> days) {
        List<Stretch> inOrder = new ArrayList<>(work);
        inOrder.sort(Comparator.comparingLong(Stretch::startSecond));
        long begun = NONE;
        long end = NONE;
        for (Stretch one : inOrder) {
            if (begun == NONE || one.startSecond() > end + Stretch.DAILY_REST.toSeconds() - 1) {
                begun = one.startSecond();
                end = one.endSecond();
            }
            end = Math.max(end, one.endSecond());
            ofSeconds.put(begun, end - begun > Stretch.LONGEST.toSeconds() ? begun : NONE);
        }
        long first = NONE;
        long last = NONE;
        for (long day : new TreeSet<>(days)) {
            first = first != NONE && day == last + 1 ? first : day;
            last = day;
            ofDays.put(first, last - first + 1 > DAYS_IN_A_ROW ? first : NONE);
        }
    }

    /** The chain without the daily rest that work beginning then is in. */
    long ofSecond(long second) {
        return of(ofSeconds, second);
    }

    /** The chain of more days than may be worked that this day is in. */
    long ofDay(long epochDay) {
        return of(ofDays, epochDay);
    }

    private static long of(NavigableMap<Long, Long> chains, long at) {
        Map.Entry<Long, Long> chain = chains.floorEntry(at);
        return chain == null ? NONE : chain.getValue();
    }
}
