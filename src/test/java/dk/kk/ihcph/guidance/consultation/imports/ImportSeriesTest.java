package dk.kk.ihcph.guidance.consultation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.consultation.ConsultationRepository;
import dk.kk.ihcph.guidance.consultation.ConsultationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file that was sent before is told from another desk's file with an equal line. */
class ImportSeriesTest {
    private final Map<UUID, List<ConsultationRepository.EarlierConsultation>> log = new HashMap<>();
    private final Map<UUID, Long> sizes = new HashMap<>();
    private long next;

    private static UUID line(char name) {
        return new UUID(0, name);
    }

    /** Imports the lines, each a letter; the letters of those that are new. */
    private String imported(String lines) {
        Map<UUID, Integer> times = new HashMap<>();
        lines.chars().forEach(name -> times.merge(line((char) name), 1, Integer::sum));
        ImportSeries.Comparison comparison = new ImportSeries.Comparison(times);
        times.keySet().forEach(line -> comparison.add(line, log.getOrDefault(line, List.of())));
        ImportSeries series = comparison.decide(sizes, new UUID(1, ++next));
        StringBuilder fresh = new StringBuilder();
        Map<UUID, Integer> seen = new HashMap<>();
        Map<UUID, List<ConsultationRepository.EarlierConsultation>> before = new HashMap<>();
        log.forEach((line, logged) -> before.put(line, List.copyOf(logged)));
        for (char name : lines.toCharArray()) {
            int occurrence = seen.merge(line(name), 1, Integer::sum);
            if (occurrence > series.known(before.get(line(name))).size()) {
                fresh.append(name);
                log.computeIfAbsent(line(name), none -> new ArrayList<>())
                        .add(new ConsultationRepository.EarlierConsultation(
                                new UUID(2, ++next), ConsultationStatus.RECORDED, series.current(), Instant.EPOCH));
                sizes.merge(series.current(), 1L, Long::sum);
            }
        }
        return fresh.toString();
    }

    @Test
    void addsNothingOfTheSameFile() {
        assertThat(imported("XXA")).isEqualTo("XXA");
        assertThat(imported("XXA")).isEmpty();
        assertThat(imported("AXX")).isEmpty();
        assertThat(imported("Z")).isEqualTo("Z");
        assertThat(imported("Z")).isEmpty();
    }

    @Test
    void keepsTheEqualLinesOfTwoDesksApart() {
        assertThat(imported("XA")).isEqualTo("XA");
        assertThat(imported("XB")).isEqualTo("XB");
        assertThat(imported("XB")).isEmpty();
        assertThat(imported("XA")).isEmpty();
        assertThat(imported("XXAB")).isEmpty();
        assertThat(imported("XXXAB")).isEqualTo("X");
    }

    @Test
    void addsTheNewLinesOfAFileThatGrows() {
        assertThat(imported("ABCD")).isEqualTo("ABCD");
        assertThat(imported("ABCDE")).isEqualTo("E");
        assertThat(imported("ABCDEEF")).isEqualTo("EF");
        assertThat(imported("EX")).isEqualTo("EX");
        assertThat(imported("ABCDEEFG")).isEqualTo("G");
    }

    @Test
    void knowsACorrectedFileAndOnesThatOverlap() {
        assertThat(imported("ABCDEFGH")).isEqualTo("ABCDEFGH");
        assertThat(imported("ABCDEFGX")).isEqualTo("X");
        assertThat(imported("EFGXYZ")).isEqualTo("YZ");
        assertThat(imported("CD")).isEmpty();
    }

    @Test
    void knowsEachLineOfBeforeThereWereSeries() {
        log.put(
                line('X'),
                new ArrayList<>(List.of(new ConsultationRepository.EarlierConsultation(
                        new UUID(2, 0), ConsultationStatus.RECORDED, null, Instant.EPOCH))));
        assertThat(imported("XA")).isEqualTo("A");
        assertThat(imported("XXB")).isEqualTo("XB");
    }
}
