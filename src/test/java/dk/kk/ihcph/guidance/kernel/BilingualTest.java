package dk.kk.ihcph.guidance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BilingualTest {
    private static final Bilingual SENTENCE = new Bilingual("Det er %s.", "It is %s.");
    private static final Instant SUMMER = Instant.parse("2027-07-12T15:00:00Z");
    private static final Instant WINTER = Instant.parse("2026-12-24T09:00:00Z");
    private static final String DANISH = "mandag den 12. juli 2027 kl. 17.00";
    private static final String ENGLISH = "Monday 12 July 2027 at 17:00";

    @ParameterizedTest
    @MethodSource("times")
    void writesATimeInTheLanguageAndInTheTimeZoneOfTheCity(Object time, String danish, String english) {
        assertThat(SENTENCE.with(time)).isEqualTo(new Bilingual("Det er " + danish + ".", "It is " + english + "."));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of(SUMMER, DANISH, ENGLISH),
                Arguments.of(WINTER, "torsdag den 24. december 2026 kl. 10.00", "Thursday 24 December 2026 at 10:00"),
                Arguments.of(OffsetDateTime.parse("2027-07-12T11:00-04:00"), DANISH, ENGLISH),
                Arguments.of(SUMMER.atZone(ZoneId.of("Europe/Copenhagen")), DANISH, ENGLISH),
                Arguments.of(LocalDateTime.parse("2027-07-12T17:00"), DANISH, ENGLISH),
                Arguments.of(LocalDate.parse("2027-07-12"), "mandag den 12. juli 2027", "Monday 12 July 2027"),
                Arguments.of(LocalTime.parse("17:00"), "17.00", "17:00"),
                Arguments.of(YearMonth.parse("2027-07"), "juli 2027", "July 2027"));
    }

    @Test
    void writesAnArgumentOfTwoLanguagesInEach() {
        assertThat(SENTENCE.with(new Bilingual("åben", "open")))
                .isEqualTo(new Bilingual("Det er åben.", "It is open."));
    }

    @ParameterizedTest
    @MethodSource("dk.kk.ihcph.guidance.kernel.ProblemCatalogue#allKinds")
    void noProblemWritesARawInstant(ProblemKind kind) {
        Object[] arguments = new Object[5];
        Arrays.fill(arguments, WINTER);
        Refused problem = Refused.of(kind, arguments);

        assertThat(problem.detail().da()).doesNotContain("T09:00", "09.00");
        assertThat(problem.detail().en()).doesNotContain("T09:00", "09:00");
    }
}
