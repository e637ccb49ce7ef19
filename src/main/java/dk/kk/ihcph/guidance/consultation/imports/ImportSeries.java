package dk.kk.ihcph.guidance.consultation.imports;

import dk.kk.ihcph.guidance.consultation.ConsultationRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file that was sent before, perhaps longer or corrected by now, from another desk's file with a line that happens
 * to be the same. Lines without references of their own are compared as a whole: a file goes on a series of earlier imports
 * if its lines are exactly those of the series, or if they share two lines or more, and more than half of the shorter one.
 * Only then is the n-th of equal lines the n-th of equal consultations of that series. Any other equal line is another
 * citizen, guided in the same minute.
 *
 * @param current the series that the file's new lines belong to
 * @param known the series that the file goes on; lines of before there were series are always known again
 */
record ImportSeries(UUID current, Set<UUID> known) {
    private static final int FEWEST_SHARED = 2;

    /** Gathers, chunk by chunk, which lines of a file the log has. */
    static final class Comparison {
        private final Map<UUID, Integer> lines;
        private final Map<UUID, Map<UUID, Integer>> series = new LinkedHashMap<>();
        private final Map<UUID, UUID> firsts = new HashMap<>();
        private final Map<UUID, Integer> unseries = new HashMap<>();

        /** @param lines how often the file has each line */
        Comparison(Map<UUID, Integer> lines) {
            this.lines = lines;
        }

        void add(UUID line, List<ConsultationRepository.EarlierConsultation> logged) {
            for (ConsultationRepository.EarlierConsultation one : logged) {
                UUID of = one.series();
                if (of == null) {
                    unseries.merge(line, 1, Integer::sum);
                } else {
                    series.computeIfAbsent(of, none -> new HashMap<>()).merge(line, 1, Integer::sum);
                    firsts.merge(of, one.id(), (first, other) -> first.compareTo(other) <= 0 ? first : other);
                }
            }
        }

        Collection<UUID> series() {
            return series.keySet();
        }

        /**
         * Decides, the oldest series first; what one series has is not compared with the next.
         *
         * @param fresh the series of the new lines where the file goes on none
         */
        ImportSeries decide(Map<UUID, Long> sizes, UUID fresh) {
            Map<UUID, Integer> left = new HashMap<>(lines);
            take(left, unseries);
            long length = lines.values().stream().mapToLong(Integer::longValue).sum();
            Set<UUID> known = new HashSet<>();
            UUID own = null;
            List<UUID> oldestFirst = new ArrayList<>(series.keySet());
            oldestFirst.sort((one, other) -> order(one).compareTo(order(other)));
            for (UUID one : oldestFirst) {
                Map<UUID, Integer> there = series.getOrDefault(one, Map.of());
                long shared = there.entrySet().stream()
                        .mapToLong(line -> Math.min(line.getValue(), left.getOrDefault(line.getKey(), 0)))
                        .sum();
                if (goesOn(shared, length, sizes.getOrDefault(one, 0L))) {
                    take(left, there);
                    known.add(one);
                    own = own == null ? one : own;
                }
            }
            return new ImportSeries(own == null ? fresh : own, known);
        }

        private String order(UUID one) {
            return String.valueOf(firsts.get(one));
        }

        private static void take(Map<UUID, Integer> left, Map<UUID, Integer> taken) {
            taken.forEach((line, times) -> left.computeIfPresent(line, (same, count) -> Math.max(0, count - times)));
        }
    }

    static boolean goesOn(long shared, long length, long size) {
        boolean isTheSame = shared == length && shared == size;
        return isTheSame || (shared >= FEWEST_SHARED && 2 * shared > Math.min(length, size));
    }

    /** Those of the consultations that the file's lines are known again as. */
    List<ConsultationRepository.EarlierConsultation> known(
            @Nullable List<ConsultationRepository.EarlierConsultation> logged) {
        return logged == null
                ? List.of()
                : logged.stream()
                        .filter(one -> one.series() == null || known.contains(one.series()))
                        .toList();
    }
}
