package dk.kk.ihcph.guidance.staffing.demand;

import dk.kk.ihcph.guidance.staffing.rule.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/** Adds up, over all dates of an hour of the week, how long each number of guides is at a desk. */
final class Presence {
    private final SortedMap<Integer, Duration> byGuides = new TreeMap<>();

    /** Adds an hour of one date, with the duties at the location. */
    void add(OpenHour hour, Collection<Duty> duties) {
        List<Duty> touching = duties.stream()
                .filter(duty -> duty.overlaps(hour.from(), hour.to()))
                .toList();
        SortedSet<Instant> changes = new TreeSet<>();
        touching.forEach(duty -> {
            changes.add(duty.startsAt());
            changes.add(duty.endsAt());
        });
        changes.removeIf(change -> !change.isAfter(hour.from()) || !change.isBefore(hour.to()));
        changes.add(hour.to());
        Instant begin = hour.from();
        for (Instant end : changes) {
            Instant from = begin;
            int guides = (int)
                    touching.stream().filter(duty -> duty.overlaps(from, end)).count();
            byGuides.merge(guides, Duration.between(from, end), Duration::plus);
            begin = end;
        }
    }

    /** The smallest number of guides at any moment. */
    int fewest() {
        return byGuides.firstKey();
    }

    /** The mean number of guides. */
    double mean() {
        return mean(guides -> guides);
    }

    /** The mean of a figure that depends on the number of guides. */
    double mean(IntToDoubleFunction meaning) {
        double sum = 0;
        double seconds = 0;
        for (Map.Entry<Integer, Duration> entry : byGuides.entrySet()) {
            sum += meaning.applyAsDouble(entry.getKey()) * entry.getValue().toSeconds();
            seconds += entry.getValue().toSeconds();
        }
        return sum / seconds;
    }
}
