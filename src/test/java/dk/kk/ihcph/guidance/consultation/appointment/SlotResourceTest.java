package dk.kk.ihcph.guidance.consultation.appointment;

import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.consultation.visit.Desks;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SlotResourceTest implements ApiTest {
    @Inject
    EntityManager entities;

    private LocalDate day;
    private String location;

    @BeforeEach
    void openALocation() {
        day = Bookings.day(0);
        location = Bookings.location();
    }

    @Test
    void cutsAPublishedShiftAtTheDeskIntoSlots() {
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "11:00");
        var found = Bookings.slots(location, day, Map.of());
        assertThat(found.getList("items.date")).isEqualTo(List.of(day.toString()));
        assertThat(found.getList("items[0].slots.startsAt")).isEqualTo(instants("10:00", "10:20", "10:40"));
        assertThat(found.getString("items[0].slots[0].endsAt"))
                .isEqualTo(at(day, "10:15").toString());
        assertThat(found.getList("items[0].slots.freeStaff")).isEqualTo(List.of(1, 1, 1));
    }

    @Test
    void countsHowManyGuidesAreFree() {
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "11:00");
        Bookings.shift(Schedules.staff("KFF"), location, day, "10:20", "10:40");
        assertThat(Bookings.slots(location, day, Map.of()).getList("items[0].slots.freeStaff"))
                .isEqualTo(List.of(1, 2, 1));
    }

    @Test
    void keepsHalfOfTheTimeForWalkInsUnlessToldOtherwise() {
        Desks.set(location, Map.of("walkInShare", 0.5));
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "12:00");
        assertThat(Bookings.free(location, day)).isEqualTo(instants("10:20", "11:00", "11:40"));
    }

    @Test
    void offersNothingOfDraftsOtherWorkOtherPlacesAndClosedHours() {
        String guide = Schedules.staff("BIF");
        String draft = Bookings.shift(guide, location, day, "08:00", "09:00");
        TestDatabase.write("update shift set status = 'DRAFT' where id = '" + draft + "'");
        String preparation = Bookings.shift(guide, location, day, "09:00", "10:00");
        TestDatabase.write("update shift set activity = 'PREPARATION' where id = '" + preparation + "'");
        Bookings.shift(guide, Bookings.location(), day, "10:00", "11:00");
        Bookings.shift(guide, location, day, "11:00", "13:00");
        TestDatabase.write("update opening_hours set opens = '12:00' where location = '" + location + "'");
        assertThat(Bookings.free(location, day)).isEqualTo(instants("12:00", "12:20", "12:40"));
    }

    @Test
    void leavesOutWhatIsBookedOrHeldWithThePauseAfterIt() {
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "11:00");
        Bookings.made(Bookings.request(location, at(day, "10:00")));
        var held = Bookings.made(Bookings.hold(location, at(day, "10:40")));
        assertThat(Bookings.free(location, day)).isEqualTo(instants("10:20"));
        TestDatabase.write("update appointment set held_until = now() where id = '" + held.getString("id") + "'");
        assertThat(Bookings.free(location, day)).isEqualTo(instants("10:20", "10:40"));
    }

    /** Slots of another length were booked before the settings changed: no new one touches them or their pauses. */
    @Test
    void stepsAroundAppointmentsOfAnotherLength() {
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "12:00");
        Bookings.made(Bookings.request(location, at(day, "10:20")));
        Desks.set(location, Map.of("slotMinutes", 25));
        assertThat(Bookings.free(location, day)).isEqualTo(instants("11:00", "11:30"));
    }

    @Test
    void fitsTopicAndLanguageToTheGuide() {
        String any = Schedules.staff("BIF");
        String some = Schedules.staff("BIF", Map.of("topics", List.of("MITID"), "languages", List.of("en", "uk")));
        Bookings.shift(any, location, day, "10:00", "10:15");
        Bookings.shift(some, location, day, "11:00", "11:15");
        assertThat(starts(Map.of("topic", "MITID"))).isEqualTo(instants("10:00", "11:00"));
        assertThat(starts(Map.of("topic", "HOUSING"))).isEqualTo(instants("10:00"));
        assertThat(starts(Map.of("language", "uk"))).isEqualTo(instants("10:00", "11:00"));
        assertThat(starts(Map.of("language", "fr", "topic", "MITID"))).isEqualTo(instants("10:00"));
    }

    @Test
    void offersNothingSoonerThanTheNoticeNorBeyondTheHorizon() {
        String guide = Schedules.staff("BIF");
        LocalDate far = Bookings.day(5);
        Bookings.shift(guide, location, day, "10:00", "10:15");
        Bookings.shift(guide, location, far, "10:00", "10:15");
        assertThat(between(day, far))
                .containsExactly(at(day, "10:00").toString(), at(far, "10:00").toString());
        Desks.set(location, Map.of("minimumNoticeMinutes", 10080));
        assertThat(between(day, far)).doesNotContain(at(day, "10:00").toString());
        Desks.set(location, Map.of("minimumNoticeMinutes", 0, "horizonDays", 4));
        assertThat(between(day, far)).doesNotContain(at(far, "10:00").toString());
    }

    @Test
    void offersNothingWhereAppointmentsAreSwitchedOff() {
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "11:00");
        Desks.set(location, Map.of("appointmentsEnabled", false));
        assertThat(Bookings.free(location, day)).isEmpty();
    }

    /** Of a month with a shift and appointments on many days, as of a day. */
    @Test
    void asksTheDatabaseNoMoreOftenForAMonthThanForADay() {
        String guide = Schedules.staff("BIF");
        for (int later = 0; later < 20; later += 4) {
            LocalDate some = Bookings.day(later);
            Bookings.shift(guide, location, some, "10:00", "12:00");
            Bookings.made(Bookings.request(location, at(some, "10:20")));
        }
        assertThat(between(day, day.plusDays(25)).size()).isGreaterThan(20);
        assertThat(statements(day.plusDays(25))).isEqualTo(statements(day)).isPositive();
    }

    private long statements(LocalDate to) {
        Statistics counted =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        try {
            long before = counted.getPrepareStatementCount();
            between(day, to);
            return counted.getPrepareStatementCount() - before;
        } finally {
            counted.setStatisticsEnabled(false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "location, NOWHERE, UNKNOWN_CODE",
        "topic, NOTHING, UNKNOWN_CODE",
        "language, xx, UNKNOWN_CODE",
        "language, english, PATTERN",
        "from, 1999-01-01, OUT_OF_RANGE",
        "to, 2026-01-01, ENDS_BEFORE_IT_STARTS",
        "to, 2099-01-01, TOO_LONG",
        "day, today, UNKNOWN_PARAMETER"
    })
    void refusesParametersThatCannotBe(String parameter, String value, String code) {
        anonymous()
                .queryParam("location", parameter.equals("location") ? value : location)
                .queryParam(
                        parameter.equals("location") ? "topic" : parameter,
                        parameter.equals("location") ? "MITID" : value)
                .get("/appointment-slots")
                .then()
                .statusCode(400)
                .body("errors.code", contains(code))
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void refusesToLookWithoutALocationOrIntoThePast() {
        anonymous().get("/appointment-slots").then().statusCode(400).body("errors[0].parameter", equalTo("location"));
        anonymous()
                .queryParam("location", location)
                .queryParam("from", "2026-01-05")
                .queryParam("to", "2026-01-06")
                .get("/appointment-slots")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("IN_THE_PAST"));
    }

    private List<String> between(LocalDate from, LocalDate to) {
        return anonymous()
                .queryParam("location", location)
                .queryParam("from", from.toString())
                .queryParam("to", to.plusDays(1).toString())
                .get("/appointment-slots")
                .jsonPath()
                .getList("items.slots.flatten().startsAt");
    }

    private List<String> starts(Map<String, String> filter) {
        return Bookings.slots(location, day, filter).getList("items.slots.flatten().startsAt");
    }

    private List<String> instants(String... times) {
        return java.util.Arrays.stream(times)
                .map(time -> at(day, time).toString())
                .toList();
    }
}
