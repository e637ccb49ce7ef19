package dk.kk.ihcph.guidance.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleLogTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(14, 0);
    private static final List<Desk> DESKS =
            List.of(new Desk(Administration.BIF, "KEH"), new Desk(Administration.KFF, "IH"));
    private static final LocalDate DAY = LocalDate.of(2025, 9, 5);

    private final SampleLog log = log();

    @Test
    void givesTheSameRowsForADayEachTime() {
        assertThat(log.of(DAY, DESKS)).isNotEmpty().isEqualTo(log().of(DAY, DESKS));
    }

    @Test
    void givesADeskTheSameRowsWhoeverElseIsThere() {
        assertThat(log.of(DAY, DESKS)).containsAll(log.of(DAY, DESKS.subList(1, 2)));
    }

    @Test
    void givesDifferentDaysDifferentRows() {
        assertThat(log.of(DAY, DESKS).stream().map(row -> row.topics().toString() + row.durationMinutes()))
                .isNotEqualTo(log.of(DAY.plusDays(7), DESKS).stream()
                        .map(row -> row.topics().toString() + row.durationMinutes())
                        .toList());
    }

    @Test
    void servesOneAfterTheOtherWithinOpeningHours() {
        for (LocalDate day : (Iterable<LocalDate>) days()::iterator) {
            for (Desk desk : DESKS) {
                Instant free = day.atTime(OPENS).atZone(COPENHAGEN).toInstant();
                for (SampleConsultation row : log.of(day, List.of(desk))) {
                    assertThat(row.startedAt()).isAfterOrEqualTo(free);
                    free = row.endedAt();
                }
                assertThat(free)
                        .isBeforeOrEqualTo(day.atTime(CLOSES).atZone(COPENHAGEN).toInstant());
            }
        }
    }

    @Test
    void isEmptyWhereADeskIsClosed() {
        SampleLog closed = new SampleLog(COPENHAGEN, (location, day) -> List.of(), new SampleTalk(Map.of()));
        assertThat(closed.of(DAY, DESKS)).isEmpty();
    }

    @Test
    void takesEightMinutesOnAverageAndNeverMoreThanTwelveOverADay() {
        assertThat(rows().mapToInt(SampleConsultation::durationMinutes)
                        .average()
                        .orElseThrow())
                .isBetween(7.5, 8.5);
        assertThat(rows()).allSatisfy(row -> assertThat(row.durationMinutes()).isBetween(3, 25));
        days().forEach(day -> assertThat(log.of(day, DESKS).stream()
                        .mapToInt(SampleConsultation::durationMinutes)
                        .average()
                        .orElseThrow())
                .isLessThan(12));
    }

    @Test
    void seldomTalksAboutCultureAndLeisure() {
        assertThat(share(row -> row.topics().contains("CULTURE_AND_LEISURE"))).isBetween(0.01, 0.05);
        assertThat(share(row -> row.topics().contains("CPR_REGISTRATION"))).isGreaterThan(0.15);
        assertThat(share(row -> row.topics().contains("JOB_AND_CAREER"))).isGreaterThan(0.15);
    }

    @Test
    void comesMoreOftenInAugustThanInJuly() {
        assertThat(log.of(LocalDate.of(2025, 8, 8), DESKS).size()
                        + log.of(LocalDate.of(2025, 8, 15), DESKS).size())
                .isGreaterThan(log.of(LocalDate.of(2025, 7, 4), DESKS).size()
                        + log.of(LocalDate.of(2025, 7, 11), DESKS).size());
    }

    @Test
    void pointsToOffersThatExistForATopicTalkedAbout() {
        assertThat(rows().filter(row -> !row.result().offers().isEmpty()))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.result().result()).isEqualTo("POINTED_TO_OFFER");
                    assertThat(row.result().offers()).containsExactly("CAREER");
                    assertThat(row.topics()).contains("JOB_AND_CAREER");
                });
        assertThat(rows().filter(row -> row.result().result().equals("POINTED_TO_OFFER")))
                .allSatisfy(row -> assertThat(row.result().offers()).isNotEmpty());
    }

    @Test
    void pointsOnlyThoseFromElsewhereToTheirMunicipality() {
        assertThat(rows().filter(row -> row.result().result().equals("POINTED_TO_MUNICIPALITY")))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.citizen().municipality()).isNotNull().isNotEqualTo("0101"));
    }

    @Test
    void saysInEveryNoteThatItIsSyntheticAndWritesNoCprNumber() {
        List<String> notes = rows().map(row -> row.result().note())
                .filter(note -> note != null)
                .toList();
        assertThat(notes)
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note).matches("(Synthetic|Syntetisk): .*"))
                .noneMatch(CprNumbers::in);
    }

    @Test
    void makesIdsThatSortByTimeAndDiffer() {
        List<SampleConsultation> day = log.of(DAY, DESKS.subList(0, 1));
        assertThat(day.stream().map(row -> row.id().toString())).isSorted();
        assertThat(rows().map(SampleConsultation::id)).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    private static SampleLog log() {
        return new SampleLog(
                COPENHAGEN,
                (location, day) -> List.of(new OpenSpan(OPENS, CLOSES)),
                new SampleTalk(Map.of("JOB_AND_CAREER", List.of("CAREER"))));
    }

    private static Stream<LocalDate> days() {
        return Stream.iterate(LocalDate.of(2025, 1, 3), day -> day.plusDays(7)).limit(60);
    }

    private Stream<SampleConsultation> rows() {
        return days().flatMap(day -> log.of(day, DESKS).stream());
    }

    private double share(java.util.function.Predicate<SampleConsultation> condition) {
        return (double) rows().filter(condition).count() / rows().count();
    }
}
