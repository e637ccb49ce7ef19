package dk.kk.ihcph.guidance.staffing.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The forecast over HTTP, learnt from the only week before November 2023 with anybody in the log: Wednesday to Friday, 25
 * to 27 October, and the Monday after the clocks went back.
 */
@QuarkusTest
class StaffingForecastTest implements ApiTest {
    private static final String AT_ELEVEN_ON_WEDNESDAY =
            "items.find { it.location == 'KEH' && it.weekday == 'WEDNESDAY' && it.hour == '11:00:00' }";
    private static final String AT_NINE_ON_MONDAY =
            "items.find { it.location == 'IH' && it.weekday == 'MONDAY' && it.hour == '09:00:00' }";

    @Inject
    EntityManager entities;

    @Inject
    AuditActor actor;

    @Inject
    DemandHistory demand;

    @Test
    void learnsFromTheLogInLocalTimeAndAsksErlang() {
        logTheWeek();
        ValidatableResponse forecast = forecast("bif-coordinator", "2023-11-01", "2023-11-07")
                .body("historyFirstDay", equalTo("2023-08-08"))
                .body("historyLastDay", equalTo("2023-10-30"))
                .body("targetShare", equalTo(0.80f))
                .body("targetMinutes", equalTo(10))
                .body("drafts", equalTo(true))
                // Open Monday, Wednesday, Thursday and Friday only, within the hours.
                .body("items.weekday", not(hasItem("TUESDAY")))
                .body("items.hour", not(hasItem("08:00:00")))
                .body("items.hour", not(hasItem("17:00:00")));
        // 12 Wednesdays, 24 arrivals at 11 by the summer's clock; one of them voided. All talks at KEH last 12 minutes.
        Map<String, Object> wednesday = forecast.extract().path(AT_ELEVEN_ON_WEDNESDAY + ".demand");
        ErlangC desk = new ErlangC(23 / 12.0, 12);
        assertThat(number(wednesday, "openHours")).isEqualTo(12);
        assertThat(number(wednesday, "arrivalsPerHour")).isEqualTo(1.92);
        assertThat(number(wednesday, "serviceMinutes")).isEqualTo(12);
        assertThat(number(wednesday, "load")).isCloseTo(desk.load(), within(0.0005));
        // Plain Erlang C wants two guides: with one, it says, only 77 % wait no longer than 10 minutes.
        @SuppressWarnings("unchecked")
        Map<String, Object> erlangC = (Map<String, Object>) wednesday.get("erlangC");
        assertThat(number(erlangC, "staffNeeded")).isEqualTo(2);
        assertThat(number(erlangC, "share")).isCloseTo(desk.servedWithin(2, 10), within(0.0001));
        assertThat(number(erlangC, "waitMinutes")).isCloseTo(desk.meanWaitMinutes(2), within(0.05));
        // But the talks are regular and the desk opens empty: one guide is enough.
        assertThat(number(wednesday, "staffNeeded")).isEqualTo(1);
        assertThat(number(wednesday, "share")).isBetween(0.85, 0.95);
        assertThat(number(wednesday, "waitMinutes")).isBetween(2.0, 3.5);
        assertThat(number(wednesday, "givesUpShare")).isZero();
        // 23 talks that vary in nothing, against a prior of 0.2 with the weight of 50. Nobody took a ticket.
        forecast.body("breakMinutes", equalTo(30))
                .body("measured.find { it.location == 'KEH' }.serviceMinutes", equalTo(12f))
                .body("measured.find { it.location == 'KEH' }.serviceVariation.value", equalTo(0.137f))
                .body("measured.find { it.location == 'KEH' }.serviceVariation.prior", equalTo(0.2f))
                .body("measured.find { it.location == 'KEH' }.serviceVariation.records", equalTo(23))
                .body("measured.find { it.location == 'KEH' }.doorShare.value", equalTo(0.3f))
                .body("measured.find { it.location == 'KEH' }.doorShare.records", equalTo(0))
                .body("measured.find { it.location == 'KEH' }.givingUpPerHour.value", equalTo(0f));
        // Monday the 30th is winter time: nine by the clock is eight in UTC.
        forecast.body(AT_NINE_ON_MONDAY + ".demand.arrivalsPerHour", equalTo(0.25f));
        forecast.body(
                "items.find { it.weekday == 'MONDAY' && it.hour == '10:00:00' }.demand.arrivalsPerHour", equalTo(0f));
        // Who came while the desk was closed, at eight on a Thursday, has no hour to show.
        assertThat(demand.between(LocalDate.of(2023, 10, 26), LocalDate.of(2023, 10, 26)))
                .singleElement()
                .isEqualTo(new DemandHistory.Arrivals(
                        "IH", DayOfWeek.THURSDAY, 8, 1, DemandHistory.Services.NONE, DemandHistory.Waits.NONE));
    }

    @Test
    void needsMoreForAHarderTarget() {
        logTheWeek();
        int usual = forecast("bif-guide", "2023-11-01", "2023-11-07")
                .extract()
                .path(AT_ELEVEN_ON_WEDNESDAY + ".demand.staffNeeded");
        ValidatableResponse hard = as("bif-guide")
                .queryParam("from", "2023-11-01")
                .queryParam("to", "2023-11-08")
                .queryParam("location", "KEH")
                .queryParam("history", 1)
                .queryParam("targetShare", "0.99")
                .queryParam("targetMinutes", 0)
                .get("/staffing/forecast")
                .then()
                .statusCode(200)
                .body("historyFirstDay", equalTo("2023-10-24"))
                .body("targetShare", equalTo(0.99f))
                .body("items.location", not(hasItem("IH")))
                .body(AT_ELEVEN_ON_WEDNESDAY + ".demand.arrivalsPerHour", equalTo(23f));
        int most = hard.extract().path(AT_ELEVEN_ON_WEDNESDAY + ".demand.staffNeeded");
        assertThat(usual).isEqualTo(1);
        assertThat(most).isGreaterThan(8);
        hard.body(
                AT_ELEVEN_ON_WEDNESDAY + ".demand.erlangC.staffNeeded",
                equalTo(new ErlangC(23, 12).serversFor(0.99, 0)));
    }

    @Test
    void holdsThePlanAgainstIt() {
        logTheWeek();
        forecast("bif-coordinator", "2023-11-08", "2023-11-15")
                .body(AT_ELEVEN_ON_WEDNESDAY + ".planned.mean", equalTo(0f))
                .body(AT_ELEVEN_ON_WEDNESDAY + ".planned.minimum", equalTo(0))
                .body(AT_ELEVEN_ON_WEDNESDAY + ".planned.share", equalTo(0f))
                .body(AT_ELEVEN_ON_WEDNESDAY + ".planned.waitMinutes", nullValue());
        // Two on the first Wednesday, one for the second half of the hour on the other; of either administration.
        shift(
                "bif-coordinator",
                Schedules.staff("BIF", Map.of("activeFrom", "2023-01-01")),
                "2023-11-08T11:00+01:00",
                "2023-11-08T14:00+01:00");
        shift(
                "kff-coordinator",
                Schedules.staff("KFF", Map.of("activeFrom", "2023-01-01")),
                "2023-11-08T11:00+01:00",
                "2023-11-08T14:00+01:00");
        shift(
                "bif-coordinator",
                Schedules.staff("BIF", Map.of("activeFrom", "2023-01-01")),
                "2023-11-15T11:30+01:00",
                "2023-11-15T14:00+01:00");
        Map<String, Object> planned = forecast("bif-coordinator", "2023-11-08", "2023-11-15")
                .extract()
                .path(AT_ELEVEN_ON_WEDNESDAY + ".planned");
        ErlangC desk = new ErlangC(23 / 12.0, 12);
        assertThat(number(planned, "mean")).isEqualTo(1.25);
        assertThat(number(planned, "minimum")).isEqualTo(0);
        @SuppressWarnings("unchecked")
        Map<String, Object> erlangC = (Map<String, Object>) planned.get("erlangC");
        assertThat(number(erlangC, "share"))
                .isCloseTo((2 * desk.servedWithin(2, 10) + desk.servedWithin(1, 10)) / 4, within(0.0001));
        assertThat(erlangC.get("waitMinutes")).isNull();
        // On the second Wednesday whoever came before half past eleven waited for the guide.
        assertThat(number(planned, "share")).isBetween(0.55, 0.75);
        assertThat(number(planned, "waitMinutes")).isBetween(7.0, 14.0);
        String twelve = AT_ELEVEN_ON_WEDNESDAY.replace("11:", "12:");
        forecast("bif-coordinator", "2023-11-08", "2023-11-15")
                .body(twelve + ".planned.mean", equalTo(1.5f))
                .body(twelve + ".planned.minimum", equalTo(1))
                .body(twelve + ".planned.waitMinutes", notNullValue());
        as("bif-coordinator")
                .queryParam("from", "2023-11-08")
                .queryParam("to", "2023-11-09")
                .queryParam("breakMinutes", 0)
                .get("/staffing/forecast")
                .then()
                .statusCode(200)
                .body("breakMinutes", equalTo(0));
        // They are drafts, which only planners see.
        forecast("bif-guide", "2023-11-08", "2023-11-15")
                .body("drafts", equalTo(false))
                .body(twelve + ".planned.mean", equalTo(0f));
    }

    @Test
    void expectsNothingWhereThereIsNoHistory() {
        as("auditor")
                .queryParam("from", "2020-03-02")
                .queryParam("to", "2020-03-09")
                .queryParam("location", "IH")
                .get("/staffing/forecast")
                .then()
                .statusCode(200)
                .body("historyFirstDay", nullValue())
                .body("items", hasSize(6 + 6 + 6 + 5))
                .body("items.demand", everyItem(nullValue()))
                .body("items.planned.share", everyItem(nullValue()));
        forecast("auditor", "2020-12-24", "2020-12-26").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "location, XX",
        "from, 1999-01-01",
        "to, 2020-01-01",
        "to, 2099-01-01",
        "history, 0",
        "history, 105",
        "history, 1.5",
        "targetShare, 0",
        "targetShare, 1",
        "targetShare, NaN",
        "targetShare, 8e-100",
        "targetShare, 80 %",
        "targetMinutes, -1",
        "targetMinutes, 241",
        "breakMinutes, -1",
        "breakMinutes, 241",
        "administration, BIF"
    })
    void namesTheParameterToMend(String parameter, String value) {
        as("bif-coordinator")
                .queryParam(parameter, value)
                .get("/staffing/forecast")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter));
    }

    private ValidatableResponse forecast(String role, String from, String to) {
        return as(role).queryParam("from", from)
                .queryParam("to", LocalDate.parse(to).plusDays(1).toString())
                .get("/staffing/forecast")
                .then()
                .statusCode(200);
    }

    private void shift(String role, String staff, String from, String to) {
        as(role).body(Schedules.with(
                        Schedules.shift(staff, "KEH", from, to), "override", Map.of("reason", "A forecast's test")))
                .post("/shifts")
                .then()
                .statusCode(201);
    }

    /** Once, whichever test comes first. */
    private void logTheWeek() {
        if (demand.lastDayBefore(LocalDate.of(2023, 11, 1)).isPresent()) {
            return;
        }
        for (int guest = 0; guest < 24; guest++) {
            log("KEH", "2023-10-25T09:%02d:00Z".formatted(2 * guest), 12, guest == 0);
        }
        for (int guest = 0; guest < 3; guest++) {
            log("IH", "2023-10-30T08:%02d:00Z".formatted(20 * guest), 9, false);
        }
        log("IH", "2023-10-26T06:30:00Z", null, false);
    }

    private void log(String location, String start, Integer minutes, boolean voided) {
        actor.runAs("test", () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into consultation (id, version, administration, location, channel, topics,"
                                + " moving_to_copenhagen, first_visit, persons, started_at, duration_minutes, offers,"
                                + " status, void_reason, recorded_at) values (:id, 0, 'BIF', :location, 'IN_PERSON',"
                                + " '{MITID}', false, 'UNKNOWN', 1, cast(:start as timestamptz),"
                                + " cast(:minutes as integer), '{}', :status, :reason, cast(:start as timestamptz))")
                .setParameter("id", UUID.randomUUID())
                .setParameter("location", location)
                .setParameter("start", start)
                .setParameter("minutes", minutes == null ? null : String.valueOf(minutes))
                .setParameter("status", voided ? "VOIDED" : "RECORDED")
                .setParameter("reason", voided ? "Logged twice" : null)
                .executeUpdate()));
    }

    private static double number(Map<String, Object> fields, String name) {
        return Double.parseDouble(String.valueOf(fields.get(name)));
    }
}
