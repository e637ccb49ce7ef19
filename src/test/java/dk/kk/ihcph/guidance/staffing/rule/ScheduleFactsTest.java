package dk.kk.ihcph.guidance.staffing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.staffing.people.Employment;
import dk.kk.ihcph.guidance.staffing.people.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of place: somebody at the desk must speak what is wanted there, not everybody. */
class ScheduleFactsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Person DANISH = person(1, "da");
    private static final Person UKRAINIAN = person(2, "uk");

    @Test
    void blamesWhoSitsAloneWithoutTheWantedLanguage() {
        assertThat(check(List.of(), duty(DANISH, 9, 15))).containsExactly("0 MISSING_LANGUAGE");
        assertThat(check(List.of(), duty(UKRAINIAN, 9, 15))).isEmpty();
    }

    @Test
    void isContentWithAColleagueWhoSpeaksItAllTheTime() {
        assertThat(check(List.of(at(UKRAINIAN, 9, 15)), duty(DANISH, 9, 15))).isEmpty();
        assertThat(check(List.of(at(UKRAINIAN, 9, 15)), duty(DANISH, 10, 12))).isEmpty();
        assertThat(check(List.of(at(UKRAINIAN, 9, 14)), duty(DANISH, 9, 15))).containsExactly("0 MISSING_LANGUAGE");
    }

    @Test
    void countsColleaguesWhoArePlannedAlongside() {
        assertThat(check(List.of(), duty(DANISH, 9, 15), duty(UKRAINIAN, 9, 15)))
                .isEmpty();
        assertThat(check(List.of(), duty(DANISH, 9, 15), duty(UKRAINIAN, 9, 12)))
                .containsExactly("0 MISSING_LANGUAGE");
    }

    @Test
    void doesNotCountAColleagueWhoseShiftIsBeingMovedAway() {
        AtDesk there = at(UKRAINIAN, 9, 15);
        Duty away = new Duty(
                there.shift(), UKRAINIAN.id(), "KEH", ShiftActivity.DESK, instant(MONDAY, 9), instant(MONDAY, 15));
        assertThat(check(List.of(there), duty(DANISH, 9, 15), away)).contains("0 MISSING_LANGUAGE");
    }

    @Test
    void asksNothingOutsideTheWantedHours() {
        assertThat(check(List.of(), duty(DANISH, 15, 17))).containsExactly("0 OUTSIDE_OPENING_HOURS");
    }

    private static List<String> check(List<AtDesk> atDesks, Duty... planned) {
        CoverageRequirement wanted = new CoverageRequirement(
                new CoverageRequirementRequest(
                        Administration.BIF,
                        new DeskNeed(
                                "IH",
                                DayOfWeek.MONDAY,
                                LocalTime.of(9, 0),
                                LocalTime.of(15, 0),
                                2,
                                List.of("uk"),
                                null),
                        new Validity(MONDAY, null)),
                MONDAY);
        ScheduleFacts facts = new ScheduleFacts(
                Stream.of(DANISH, UKRAINIAN).collect(Collectors.toMap(Person::id, person -> person)),
                Map.of(),
                List.of(wanted),
                atDesks,
                location -> Map.of(MONDAY, List.of(new OpenSpan(LocalTime.of(9, 0), LocalTime.of(15, 0)))),
                DirectoryNames.NONE,
                ZONE);
        List<String> breaches = new ArrayList<>();
        facts.check(List.of(planned)).forEach(breach -> breaches.add(breach.place() + " " + breach.rule()));
        return breaches;
    }

    private static AtDesk at(Person person, int from, int to) {
        return new AtDesk(
                new UUID(1, person.id().getLeastSignificantBits()),
                person,
                "IH",
                instant(MONDAY, from),
                instant(MONDAY, to));
    }

    private static Duty duty(Person person, int from, int to) {
        return new Duty(null, person.id(), "IH", ShiftActivity.DESK, instant(MONDAY, from), instant(MONDAY, to));
    }

    private static java.time.Instant instant(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Person person(int number, String language) {
        return new Person(
                new UUID(0, number),
                "Guide " + number,
                Administration.BIF,
                new Employment(LocalDate.of(2024, 7, 1), null),
                Set.of(language),
                Set.of(),
                Map.of(),
                List.of());
    }
}
