package dk.kk.ihcph.guidance.consultation.appointment;

import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppointmentConcurrencyTest implements ApiTest {
    private LocalDate day;
    private String location;
    private String guide;
    private String shift;

    @BeforeEach
    void openALocation() {
        day = Bookings.day(0);
        location = Bookings.location();
        guide = Schedules.staff("BIF");
        shift = Bookings.shift(guide, location, day, "10:00", "12:00");
    }

    @Test
    void ofTwoHundredWhoBookOneTimeOfOneGuideOneSucceeds() {
        Instant start = at(day, "10:20");
        List<Integer> answers = Concurrently.run(200, caller -> Bookings.making(Bookings.request(location, start))
                .extract()
                .statusCode());
        assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(199);
        assertThat(standing()).isEqualTo("1");
    }

    @Test
    void ofManyWhoHoldOneTimeOfThreeGuidesThreeSucceed() {
        for (String administration : List.of("BIF", "KFF")) {
            Bookings.shift(Schedules.staff(administration), location, day, "10:00", "12:00");
        }
        Instant start = at(day, "10:20");
        List<ExtractableResponse<Response>> answers = Concurrently.run(
                60, caller -> Bookings.making(Bookings.hold(location, start)).extract());
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.<String>path("staff")))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(answers).extracting(ExtractableResponse::statusCode).containsOnly(201, 409);
    }

    /** An expired hold stands in the way of nobody, and of nobody twice. */
    @Test
    void ofManyWhoTakeOverAnExpiredHoldOneSucceeds() {
        Instant start = at(day, "10:20");
        Bookings.made(Bookings.hold(location, start));
        TestDatabase.write("update appointment set held_until = now() where location = '" + location + "'");
        List<Integer> answers = Concurrently.run(40, caller -> Bookings.making(Bookings.request(location, start))
                .extract()
                .statusCode());
        assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(39);
    }

    /** Each wants what the other has: nobody waits in a circle, nobody loses the time they had. */
    @Test
    void movesAtOnceNeverLoseATimeNorGiveOneTwice() {
        List<String> times = List.of("10:00", "10:20", "10:40", "11:00");
        Bookings.shift(Schedules.staff("KFF"), location, day, "10:00", "12:00");
        List<JsonPath> booked = times.stream()
                .map(time -> Bookings.made(Bookings.request(location, at(day, time))))
                .toList();
        List<Integer> answers = Concurrently.run(32, caller -> Bookings.step(
                        booked.get(caller % 4),
                        "reschedule",
                        Map.of(
                                "startsAt",
                                at(day, times.get((caller + 1 + caller / 4) % 4))
                                        .toString()))
                .extract()
                .statusCode());
        assertThat(answers).contains(200).allMatch(status -> status == 200 || status == 409);
        assertThat(standing()).isEqualTo("4");
        assertThat(TestDatabase.read("select count(*) from appointment a join appointment b on a.guide = b.guide"
                        + " and a.id < b.id and tstzrange(a.starts_at, a.blocked_until) && tstzrange(b.starts_at,"
                        + " b.blocked_until) where a.location = '" + location + "'"))
                .isEqualTo("0");
    }

    /** Whichever comes first: whoever is booked all the same is told. */
    @RepeatedTest(5)
    void booksNobodyUnnoticedWithAGuideWhoseShiftIsWithdrawn() {
        List<ExtractableResponse<Response>> answers = Concurrently.run(
                7,
                caller -> caller == 3
                        ? Bookings.withdraw("BIF", shift).extract()
                        : Bookings.making(Bookings.request(
                                        location, at(day, "10:00").plusSeconds(caller * 1200L)))
                                .extract());
        assertThat(answers.get(3).statusCode()).isEqualTo(200);
        for (ExtractableResponse<Response> answer : answers) {
            if (answer != answers.get(3)) {
                assertThat(answer.statusCode()).isIn(201, 409);
                if (answer.statusCode() == 201) {
                    Bookings.read(answer.jsonPath()).body("stranded", equalTo(true));
                }
            }
        }
    }

    private String standing() {
        return TestDatabase.read("select count(*) from appointment where location = '" + location
                + "' and status in ('HELD', 'BOOKED')");
    }
}
