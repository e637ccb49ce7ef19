package dk.kk.ihcph.guidance.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleEventTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Instant END_OF_PILOT_FIGURES = Instant.parse("2025-06-30T22:00:00Z");

    @Test
    void heldFourUntilJune2025WithThePilotsAverages() {
        List<SampleEvent> held = SampleEvent.asOf(END_OF_PILOT_FIGURES, COPENHAGEN).stream()
                .filter(SampleEvent::isCompleted)
                .toList();
        assertThat(held).hasSize(4);
        assertThat(held.stream().mapToInt(SampleEvent::registered).average()).hasValue(86);
        assertThat(held.stream().mapToInt(SampleEvent::attended).average()).hasValue(30);
    }

    @Test
    void alwaysHasTwoToCome() {
        for (String now : List.of("2025-06-30T22:00:00Z", "2026-01-01T00:00:00Z", "2026-11-11T18:00:00Z")) {
            assertThat(SampleEvent.asOf(Instant.parse(now), COPENHAGEN).stream().filter(event -> !event.isCompleted()))
                    .hasSize(2)
                    .allSatisfy(event -> {
                        assertThat(event.endsAt()).isAfter(now);
                        assertThat(event.registered()).isNull();
                    });
        }
    }

    @Test
    void completesAnEventOnceItIsOverAndChangesNothingElse() {
        Instant before = Instant.parse("2026-11-11T17:59:59Z");
        SampleEvent toCome = SampleEvent.asOf(before, COPENHAGEN).stream()
                .filter(event -> !event.isCompleted())
                .findFirst()
                .orElseThrow();
        SampleEvent over = SampleEvent.asOf(before.plusSeconds(1), COPENHAGEN).stream()
                .filter(event -> event.id().equals(toCome.id()))
                .findFirst()
                .orElseThrow();

        assertThat(over.isCompleted()).isTrue();
        assertThat(over.startsAt()).isEqualTo(toCome.startsAt());
        assertThat(SampleEvent.asOf(before.plusSeconds(1), COPENHAGEN))
                .containsAll(SampleEvent.asOf(before, COPENHAGEN).stream()
                        .filter(SampleEvent::isCompleted)
                        .toList());
    }
}
