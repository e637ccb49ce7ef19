package dk.kk.ihcph.guidance.consultation.appointment;

import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.SECRET;
import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.consultation.visit.Desks;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppointmentResourceTest implements ApiTest {
    private LocalDate day;
    private String location;
    private String guide;

    @BeforeEach
    void openALocation() {
        day = Bookings.day(0);
        location = Bookings.location();
        guide = Schedules.staff("BIF");
        Bookings.shift(guide, location, day, "10:00", "12:00");
    }

    private Instant ten() {
        return at(day, "10:00");
    }

    @Test
    void booksATimeForACitizenWithoutALogin() {
        Map<String, Object> request = Bookings.request(location, ten());
        var answer = anonymous().body(request).post("/appointments").then();
        String id = answer.statusCode(201)
                .header("Cache-Control", "no-store")
                .header("RateLimit", notNullValue())
                .body("status", equalTo("UNCONFIRMED"))
                .body("administration", equalTo("BIF"))
                .body("staff", equalTo(guide))
                .body("endsAt", equalTo(ten().plusSeconds(900).toString()))
                .body("name", equalTo("Citizen 12"))
                .body("stranded", equalTo(false))
                .body("secret", notNullValue())
                .body("heldUntil", notNullValue())
                .body("allowedActions", contains("CANCEL"))
                .extract()
                .path("id");
        assertThat(answer.extract().header("Location")).endsWith("/appointments/" + id);
        anonymous()
                .header(SECRET, answer.extract().<String>path("secret"))
                .get("/appointments/" + id)
                .then()
                .statusCode(200)
                .body("email", equalTo(request.get("email")))
                .body("secret", nullValue());
    }

    @Test
    void isTheSameNotFoundForAWrongSecretNoneAndAnUnknownId() {
        String id = Bookings.made(Bookings.request(location, ten())).getString("id");
        for (String path : List.of("/appointments/" + id, "/appointments/" + UUID.randomUUID())) {
            for (String secret : List.of("", "wrong")) {
                anonymous()
                        .header(SECRET, secret)
                        .get(path)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("NOT_FOUND"));
                as("kiosk", "evaluator").header(SECRET, secret).get(path).then().statusCode(404);
                as("evaluator")
                        .header(SECRET, secret)
                        .body(Map.of())
                        .post(path + "/cancel")
                        .then()
                        .statusCode(404);
            }
            anonymous().get(path + ".ics").then().statusCode(404);
        }
    }

    @Test
    void givesATimeToOneOnly() {
        Bookings.made(Bookings.request(location, ten()));
        Bookings.making(Bookings.request(location, ten())).statusCode(409).body("code", equalTo("SLOT_TAKEN"));
        Bookings.making(Bookings.request(location, ten().plusSeconds(60)))
                .statusCode(409)
                .body("code", equalTo("SLOT_TAKEN"));
    }

    @Test
    void holdsATimeForTenMinutesUntilSomebodySaysWhoItIsFor() {
        JsonPath hold = Bookings.made(Bookings.hold(location, ten()));
        assertThat(hold.getString("status")).isEqualTo("HELD");
        assertThat(Instant.parse(hold.getString("heldUntil")))
                .isEqualTo(Instant.parse(hold.getString("createdAt")).plusSeconds(600));
        Bookings.making(Bookings.request(location, ten())).statusCode(409);
        Bookings.step(hold, "book", Map.of("name", "Citizen 9", "email", "nine@example.org"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/municipality"));
        Bookings.step(hold, "book", Map.of("name", "Citizen 9", "email", "nine@example.org", "municipality", "0101"))
                .statusCode(200)
                .body("status", equalTo("BOOKED"))
                .body("heldUntil", nullValue())
                .body("name", equalTo("Citizen 9"));
        Bookings.step(hold, "book", Map.of("name", "Citizen 9", "email", "nine@example.org", "municipality", "0101"))
                .statusCode(409)
                .body("currentStatus", equalTo("BOOKED"));
    }

    @Test
    void givesAHeldTimeToOthersTheMomentTheHoldIsOver() {
        JsonPath hold = Bookings.made(Bookings.hold(location, ten()));
        TestDatabase.write("update appointment set held_until = now() where id = '" + hold.getString("id") + "'");
        Bookings.step(hold, "book", Map.of("name", "Late", "email", "late@example.org", "municipality", "0101"))
                .statusCode(410)
                .body("code", equalTo("HOLD_EXPIRED"));
        Bookings.read(hold).statusCode(200).body("status", equalTo("EXPIRED")).body("allowedActions", empty());
        Bookings.made(Bookings.request(location, ten()));
        Bookings.step(hold, "book", Map.of("name", "Late", "email", "late@example.org", "municipality", "0101"))
                .statusCode(410);
    }

    @Test
    void tellsOthersThanResidentsWhichMunicipalityHelpsThem() {
        Map<String, Object> elsewhere = Bookings.request(location, ten());
        elsewhere.put("municipality", "0147");
        Bookings.making(elsewhere)
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_TARGET_GROUP"))
                .body("detail", containsString("Frederiksberg"));
        elsewhere.put("movingToCopenhagen", true);
        Bookings.made(elsewhere);
        Map<String, Object> unknown = Bookings.request(location, ten().plusSeconds(1200));
        unknown.remove("municipality");
        Bookings.making(unknown).statusCode(422).body("errors[0].code", equalTo("REQUIRED_HERE"));
        Desks.set(location, Map.of("residentsOnly", false));
        Bookings.made(unknown);
    }

    @Test
    void isNotOfferedWhereItIsSwitchedOff() {
        Desks.set(location, Map.of("appointmentsEnabled", false));
        Bookings.making(Bookings.request(location, ten())).statusCode(409).body("code", equalTo("NOT_OFFERED_HERE"));
    }

    @Test
    void choosesWhoCanDoLeastThatOthersCannotThenWhoHasLeastToDo() {
        String other = Schedules.staff("KFF");
        String able = Schedules.staff("KFF", Map.of("languages", List.of("en"), "topics", List.of("MITID")));
        Bookings.shift(other, location, day, "10:00", "12:00");
        Bookings.shift(able, location, day, "10:00", "12:00");
        Instant later = at(day, "10:40");
        String first = Bookings.made(Bookings.request(location, ten())).getString("staff");
        assertThat(first).isIn(guide, other);
        String second = Bookings.made(Bookings.request(location, later)).getString("staff");
        assertThat(second).isIn(guide, other).isNotEqualTo(first);
        Bookings.made(Bookings.request(location, later));
        assertThat(Bookings.made(Bookings.request(location, later)).getString("staff"))
                .isEqualTo(able);
    }

    @Test
    void movesToAFreeTimeAndKeepsItsOwnUntilItGetsIt() {
        JsonPath appointment = Bookings.made(Bookings.request(location, ten()));
        Instant later = at(day, "11:00");
        JsonPath other = Bookings.made(Bookings.request(location, later));
        Bookings.step(appointment, "reschedule", Map.of("startsAt", later.toString()))
                .statusCode(409)
                .body("code", equalTo("SLOT_TAKEN"));
        Bookings.read(appointment).body("startsAt", equalTo(ten().toString()));
        Bookings.step(other, "cancel", Map.of()).statusCode(200).body("status", equalTo("CANCELLED"));
        Bookings.step(appointment, "reschedule", Map.of("startsAt", later.toString()))
                .statusCode(200)
                .body("startsAt", equalTo(later.toString()))
                .body("status", equalTo("BOOKED"));
        assertThat(Bookings.free(location, day)).contains(ten().toString()).doesNotContain(later.toString());
        Bookings.step(other, "reschedule", Map.of("startsAt", ten().toString()))
                .statusCode(409)
                .body("currentStatus", equalTo("CANCELLED"));
    }

    @Test
    void refusesToMoveIntoThePastTooSoonOrBeyondTheHorizon() {
        JsonPath appointment = Bookings.made(Bookings.request(location, ten()));
        Instant now = Instant.now();
        Map.of(
                        now.minusSeconds(60),
                        "IN_THE_PAST",
                        now.plusSeconds(60),
                        "TOO_SOON",
                        now.plusSeconds(29 * 86_400),
                        "BEYOND_HORIZON",
                        Instant.parse("2200-12-31T23:59:59Z"),
                        "BEYOND_HORIZON")
                .forEach((start, code) -> {
                    Bookings.step(appointment, "reschedule", Map.of("startsAt", start.toString()))
                            .statusCode(422)
                            .body("errors[0].code", equalTo(code));
                    Bookings.making(Bookings.request(location, start)).statusCode(422);
                });
    }

    @Test
    void isMovedAndCancelledByStaffOfTheGuidesAdministrationOnly() {
        String path = "/appointments/"
                + Bookings.made(Bookings.request(location, ten())).getString("id");
        as("kff-guide")
                .body(Map.of("reason", "Not mine"))
                .post(path + "/cancel")
                .then()
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
        as("kff-guide")
                .get(path)
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("allowedActions", empty());
        as("bif-guide").body(Map.of()).post(path + "/cancel").then().statusCode(422);
        as("bif-guide")
                .body(Map.of("startsAt", at(day, "11:00").toString()))
                .post(path + "/reschedule")
                .then()
                .statusCode(200)
                .body("name", equalTo("Citizen 12"));
        as("bif-guide")
                .body(Map.of("reason", "The desk is closed"))
                .post(path + "/cancel")
                .then()
                .statusCode(200)
                .body("cancelReason", equalTo("The desk is closed"));
        as("kff-guide").get(path).then().body("cancelReason", nullValue());
    }

    @Test
    void listsForStaffWithNamesForTheOwnAdministrationAndATrace() {
        Map<String, Object> request = Bookings.request(location, ten());
        String id = Bookings.made(request).getString("id");
        Bookings.made(Bookings.hold(location, at(day, "11:00")));
        for (String role : List.of("bif-guide", "kff-guide")) {
            as(role).queryParam("location", location)
                    .queryParam("from", day.toString())
                    .queryParam("to", day.plusDays(1).toString())
                    .queryParam("status", "BOOKED")
                    .queryParam("administration", "BIF")
                    .queryParam("staff", guide)
                    .queryParam("stranded", false)
                    .get("/appointments")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("items[0].name", role.equals("bif-guide") ? equalTo("Citizen 12") : nullValue());
        }
        String reads = "select count(*) from audit_entry where action = 'READ' and entity_type = 'appointment'"
                + " and entity_id = '" + id + "'";
        assertThat(TestDatabase.read(reads)).isEqualTo("1");
        as("bif-guide").get("/appointments/" + id).then().body("email", equalTo(request.get("email")));
        assertThat(TestDatabase.read(reads)).isEqualTo("2");
        JsonPath page = as("bif-guide")
                .queryParam("location", location)
                .queryParam("limit", 1)
                .get("/appointments")
                .jsonPath();
        as("bif-guide")
                .queryParam("location", location)
                .queryParam("limit", 1)
                .queryParam("cursor", page.getString("next"))
                .get("/appointments")
                .then()
                .body("items.id", not(contains(id)))
                .body("items.status", contains("HELD"))
                .body("next", nullValue());
    }
}
