package dk.kk.ihcph.guidance.staffing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.people.Employment;
import dk.kk.ihcph.guidance.staffing.people.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkingTimeRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final UUID STAFF = new UUID(0, 1);

    @Test
    void findsNothingWrongWithAnOrdinaryWeek() {
        assertThat(check(
                        List.of(),
                        at("2026-03-02T09:00+01:00", "2026-03-02T15:00+01:00"),
                        at("2026-03-04T11:00+01:00", "2026-03-04T17:00+01:00"),
                        at("2026-03-05T09:00+01:00", "2026-03-05T15:00+01:00")))
                .isEmpty();
    }

    @Test
    void blamesThePlannedDutyForAnOverlapAndNotTheStandingOne() {
        assertThat(check(
                        List.of(at("2026-03-02T09:00+01:00", "2026-03-02T15:00+01:00")),
                        at("2026-03-02T15:00+01:00", "2026-03-02T16:00+01:00"),
                        at("2026-03-02T14:59+01:00", "2026-03-02T15:00+01:00")))
                .containsExactly("1 OVERLAP");
    }

    @Test
    void blamesTheLaterOfTwoPlannedDutiesForAnOverlap() {
        assertThat(check(
                        List.of(),
                        at("2026-03-02T12:00+01:00", "2026-03-02T13:00+01:00"),
                        at("2026-03-02T09:00+01:00", "2026-03-02T12:01+01:00")))
                .containsExactly("1 OVERLAP");
    }

    @Test
    void allowsTwoShiftsOnADayThatLeaveTheNightsRest() {
        assertThat(check(
                        List.of(at("2026-03-02T09:00+01:00", "2026-03-02T15:00+01:00")),
                        at("2026-03-02T17:00+01:00", "2026-03-02T21:00+01:00"),
                        at("2026-03-03T09:00+01:00", "2026-03-03T15:00+01:00")))
                .isEmpty();
    }

    @Test
    void refusesLessThanElevenHoursOfRest() {
        assertThat(check(
                        List.of(at("2026-03-02T15:00+01:00", "2026-03-02T22:00+01:00")),
                        at("2026-03-03T08:59+01:00", "2026-03-03T12:00+01:00")))
                .containsExactly("0 DAILY_REST");
        assertThat(check(
                        List.of(at("2026-03-02T15:00+01:00", "2026-03-02T22:00+01:00")),
                        at("2026-03-03T09:00+01:00", "2026-03-03T12:00+01:00")))
                .isEmpty();
    }

    @Test
    void seesThatThreeShortDutiesLeaveNoRestBetween() {
        assertThat(check(
                        List.of(
                                at("2026-03-02T06:00+01:00", "2026-03-02T08:00+01:00"),
                                at("2026-03-02T20:00+01:00", "2026-03-02T22:00+01:00")),
                        at("2026-03-02T13:00+01:00", "2026-03-02T15:00+01:00")))
                .containsExactly("0 DAILY_REST");
    }

    /** The night to 29 March 2026 has an hour less: from 22:00 to 09:00 on the wall is ten hours of rest. */
    @Test
    void countsRestInElapsedHoursWhenTheClocksGoForward() {
        assertThat(check(
                        List.of(at("2026-03-28T15:00+01:00", "2026-03-28T22:00+01:00")),
                        at("2026-03-29T09:00+02:00", "2026-03-29T12:00+02:00")))
                .containsExactly("0 DAILY_REST");
    }

    /** The night to 25 October 2026 has an hour more: from 23:00 to 09:00 on the wall is eleven. */
    @Test
    void countsRestInElapsedHoursWhenTheClocksGoBack() {
        assertThat(check(
                        List.of(at("2026-10-24T15:00+02:00", "2026-10-24T23:00+02:00")),
                        at("2026-10-25T09:00+01:00", "2026-10-25T12:00+01:00")))
                .isEmpty();
    }

    @Test
    void refusesASeventhDayInARow() {
        List<Duty> six = new ArrayList<>();
        for (int day = 2; day <= 7; day++) {
            six.add(at("2026-03-0" + day + "T09:00+01:00", "2026-03-0" + day + "T10:00+01:00"));
        }
        assertThat(check(six, at("2026-03-08T09:00+01:00", "2026-03-08T10:00+01:00")))
                .containsExactly("0 WEEKLY_REST");
        assertThat(check(six, at("2026-03-09T09:00+01:00", "2026-03-09T10:00+01:00")))
                .isEmpty();
        assertThat(check(six.subList(0, 5), six.get(5))).isEmpty();
    }

    @Test
    void workUntilMidnightIsNoWorkOnTheNextDay() {
        List<Duty> six = new ArrayList<>();
        for (int day = 2; day <= 6; day++) {
            six.add(at("2026-03-0" + day + "T15:00+01:00", "2026-03-0" + day + "T16:00+01:00"));
        }
        assertThat(check(six, at("2026-03-07T20:00+01:00", "2026-03-08T00:00+01:00")))
                .isEmpty();
        six.add(at("2026-03-09T15:00+01:00", "2026-03-09T16:00+01:00"));
        assertThat(check(six, at("2026-03-07T20:00+01:00", "2026-03-08T00:01+01:00")))
                .containsExactly("0 WEEKLY_REST");
    }

    @Test
    void refusesMoreThan48HoursAWeekOnAverage() {
        List<Duty> longWeeks = weeks(17, 8);
        assertThat(check(longWeeks.subList(0, 101), longWeeks.get(101))).isEmpty();
        List<Duty> longer = weeks(17, 8);
        Duty last = longer.get(101);
        Duty overtime = new Duty(
                null,
                STAFF,
                "IH",
                ShiftActivity.DESK,
                last.startsAt(),
                last.endsAt().plusSeconds(3600));
        assertThat(check(longer.subList(0, 101), overtime)).containsExactly("0 WEEKLY_HOURS");
    }

    @Test
    void takesDaysOfAbsenceOutOfTheAverage() {
        List<Duty> weeks = weeks(17, 8);
        List<Duty> without = weeks.subList(6, 102);
        assertThat(check(without.subList(0, 95), without.get(95))).isEmpty();
        Person away = person(
                null, Map.of(), new Person.Away(instant("2026-03-02T00:00+01:00"), instant("2026-03-09T00:00+01:00")));
        assertThat(check(away, without.subList(0, 95), without.get(95))).isEmpty();
        Duty last = without.get(95);
        Duty overtime = new Duty(
                null,
                STAFF,
                "IH",
                ShiftActivity.DESK,
                last.startsAt(),
                last.endsAt().plusSeconds(3600));
        assertThat(check(without.subList(0, 95), overtime)).isEmpty();
        assertThat(check(away, without.subList(0, 95), overtime)).containsExactly("0 WEEKLY_HOURS");
    }

    @Test
    void knowsWhenAPersonIsAwayOrNotEmployed() {
        Person person = person(
                LocalDate.of(2026, 3, 6),
                Map.of(),
                new Person.Away(instant("2026-03-04T12:00+01:00"), instant("2026-03-04T15:00+01:00")));
        assertThat(check(
                        person,
                        List.of(),
                        at("2026-03-04T09:00+01:00", "2026-03-04T12:00+01:00"),
                        at("2026-03-04T14:00+01:00", "2026-03-04T16:00+01:00"),
                        at("2026-03-06T09:00+01:00", "2026-03-06T14:00+01:00"),
                        at("2026-03-09T09:00+01:00", "2026-03-09T14:00+01:00"),
                        at("2024-06-28T09:00+02:00", "2024-06-28T14:00+02:00")))
                .containsExactlyInAnyOrder("1 ABSENCE", "3 OUTSIDE_EMPLOYMENT", "4 OUTSIDE_EMPLOYMENT");
    }

    @Test
    void countsFundedHoursOnlyInYearsThatStateThem() {
        Person person = person(null, Map.of(2026, new BigDecimal("10.00")));
        assertThat(check(
                        person,
                        List.of(
                                at("2026-03-02T09:00+01:00", "2026-03-02T15:00+01:00"),
                                at("2025-03-03T09:00+01:00", "2025-03-03T15:00+01:00")),
                        at("2026-03-04T11:00+01:00", "2026-03-04T15:00+01:00"),
                        at("2026-03-05T09:00+01:00", "2026-03-05T09:01+01:00"),
                        at("2027-01-04T09:00+01:00", "2027-01-04T15:00+01:00")))
                .containsExactly("1 OVER_FUNDED_HOURS");
    }

    /** So many weeks of six days with so many hours each, from Monday 2 March 2026. */
    private static List<Duty> weeks(int weeks, int hours) {
        List<Duty> duties = new ArrayList<>();
        for (int day = 0; day < weeks * 7; day++) {
            if (day % 7 != 6) {
                Instant start = LocalDate.of(2026, 3, 2)
                        .plusDays(day)
                        .atTime(8, 0)
                        .atZone(ZONE)
                        .toInstant();
                duties.add(new Duty(null, STAFF, "IH", ShiftActivity.DESK, start, start.plusSeconds(hours * 3600L)));
            }
        }
        return duties;
    }

    private static Person person(@Nullable LocalDate activeTo, Map<Integer, BigDecimal> funded, Person.Away... away) {
        return new Person(
                STAFF,
                "Guide",
                Administration.BIF,
                new Employment(LocalDate.of(2024, 7, 1), activeTo),
                Set.of("en"),
                Set.of(),
                funded,
                List.of(away));
    }

    private static List<String> check(List<Duty> standing, Duty... planned) {
        return check(person(null, Map.of()), standing, planned);
    }

    private static List<String> check(Person person, List<Duty> standing, Duty... planned) {
        List<Stint> stints = new ArrayList<>();
        for (int place = 0; place < planned.length; place++) {
            stints.add(Stint.planned(planned[place].startsAt(), planned[place].endsAt(), place, ZONE));
        }
        return PersonSchedule.of(
                        person,
                        standing.stream().map(duty -> Stint.standing(duty.startsAt(), duty.endsAt(), ZONE)),
                        ZONE)
                .with(stints)
                .breaches()
                .stream()
                .map(breach -> breach.place() + " " + breach.rule())
                .toList();
    }

    private static Duty at(String from, String to) {
        return new Duty(null, STAFF, "IH", ShiftActivity.DESK, instant(from), instant(to));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
