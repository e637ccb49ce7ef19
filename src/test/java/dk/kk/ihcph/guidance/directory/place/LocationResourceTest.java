package dk.kk.ihcph.guidance.directory.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.directory.Listed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Administrators keep locations and their ordinary weeks. */
@QuarkusTest
class LocationResourceTest implements ApiTest {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    /** A Tuesday of February 2030: no holiday comes near. */
    private static final LocalDate TUESDAY =
            LocalDate.of(2030, 2, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY));

    private static String newCode() {
        return ApiTest.newCode(20);
    }

    private static String location(String code) {
        return """
                {"code": "%s", "name": {"da": "Prøvested", "en": "Trial place"}, "kind": "POP_UP",
                 "address": "Prøvegade 1, 2200 København N"}"""
                .formatted(code);
    }

    private String created() {
        String code = newCode();
        as("admin").body(location(code)).post("/locations").then().statusCode(201);
        return code;
    }

    private Response patch(String code, String patch) {
        return as("admin")
                .contentType(MERGE_PATCH)
                .header("If-Match", etag(code))
                .body(patch)
                .patch("/locations/" + code);
    }

    private String etag(String code) {
        return anonymous()
                .get("/locations/" + code)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private Response week(String code, String etag, LocalDate from, LocalDate to, String... hours) {
        RequestSpecification request = as("admin")
                .body("{\"validFrom\": \"%s\", %s \"hours\": [%s]}"
                        .formatted(from, to == null ? "" : "\"validTo\": \"" + to + "\",", String.join(", ", hours)));
        return (etag == null ? request : request.header("If-Match", etag)).put("/locations/" + code + "/opening-hours");
    }

    private static String tuesday(String opens, String closes) {
        return "{\"weekday\": \"TUESDAY\", \"opens\": \"%s\", \"closes\": \"%s\"}".formatted(opens, closes);
    }

    private List<String> opens(String code, LocalDate day) {
        return anonymous()
                .get("/opening-hours?location=%s&from=%s&to=%s".formatted(code, day, day.plusDays(1)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items[0].spans.opens");
    }

    @Test
    void isAddedByAnAdministratorAndAudited() {
        String code = newCode();
        as("admin")
                .body(location(code))
                .post("/locations")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/locations/" + code))
                .header("ETag", equalTo("\"0\""))
                .body("name.en", equalTo("Trial place"))
                .body("openingHours", empty())
                .body("validTo", nullValue());
        assertThat(Listed.codes(this, "/locations?includeEnded=false")).contains(code);
        anonymous()
                .get("/locations/" + code + "/desk-settings")
                .then()
                .statusCode(200)
                .body("queueEnabled", equalTo(false));
        as("auditor")
                .get("/audit-entries?entityType=location&entityId=" + code)
                .then()
                .body("items.action", contains("CREATE"))
                .body("items[0].subject", equalTo("admin"));
        as("admin").body(location(code)).post("/locations").then().statusCode(409);
    }

    @Test
    void changesWithWhatItWasInTheTrail() {
        String code = created();
        patch(code, "{\"name\": {\"en\": \"Other\"}, \"address\": null}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name.da", equalTo("Prøvested"))
                .body("name.en", equalTo("Other"))
                .body("address", nullValue());
        as("auditor")
                .get("/audit-entries?entityType=location&action=UPDATE&entityId=" + code)
                .then()
                .body("items", hasSize(1))
                .body("items[0].changes.nameEn.from", equalTo("Trial place"));
        patch(code, "{\"code\": \"" + newCode() + "\"}").then().statusCode(422);
        as("admin")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"address\": \"Her\"}")
                .patch("/locations/" + code)
                .then()
                .statusCode(412);
    }

    @Test
    void endsInsteadOfBeingDeleted() {
        String code = created();
        LocalDate yesterday = TODAY.minusDays(1);
        week(code, etag(code), TODAY, null, tuesday("10:00:00", "12:00:00"))
                .then()
                .statusCode(200);
        patch(code, "{\"validTo\": \"" + yesterday + "\"}")
                .then()
                .statusCode(200)
                .body("validTo", equalTo(yesterday.toString()));
        assertThat(Listed.codes(this, "/locations?includeEnded=false")).doesNotContain(code);
        assertThat(Listed.codes(this, "/locations?includeEnded=true")).contains("IH", code);
        assertThat(Listed.codes(this, "/locations?validOn=" + yesterday)).contains(code);
        assertThat(Listed.codes(this, "/locations?validOn=" + TODAY)).doesNotContain(code);
        anonymous().get("/locations/" + code).then().statusCode(200);
        assertThat(opens(code, TUESDAY)).isEmpty();
        as("admin").header("If-Match", "*").delete("/locations/" + code).then().statusCode(405);
        as("kff-guide")
                .body("{\"topics\": [\"MITID\"], \"location\": \"" + code + "\"}")
                .post("/consultations")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/location"));
        patch(code, "{\"validTo\": null}").then().statusCode(200);
        assertThat(opens(code, TUESDAY)).containsExactly("10:00:00");
    }

    @Test
    void hasAnotherWeekFromADayOn() {
        String code = created();
        week(code, "\"0\"", TODAY, null, tuesday("09:00:00", "12:00:00"), tuesday("13:00:00", "15:00:00"))
                .then()
                .statusCode(200)
                .body("openingHours.opens", contains("09:00:00", "13:00:00"));
        week(code, etag(code), TUESDAY, null, tuesday("10:00:00", "16:00:00"))
                .then()
                .statusCode(200);
        assertThat(opens(code, TUESDAY.minusWeeks(1))).containsExactly("09:00:00", "13:00:00");
        assertThat(opens(code, TUESDAY)).containsExactly("10:00:00");
        assertThat(opens(code, TUESDAY.plusYears(1).with(TemporalAdjusters.next(DayOfWeek.TUESDAY))))
                .containsExactly("10:00:00");
        as("auditor")
                .get("/audit-entries?entityType=opening_hours&entityId=" + code)
                .then()
                .body("items.action", hasItems("CREATE", "UPDATE"))
                .body("items.subject.unique()", contains("admin"));
    }

    @Test
    void hasAnotherWeekForAWhileAndTheOneOfBeforeAfterwards() {
        String code = created();
        week(code, "\"0\"", TODAY, null, tuesday("09:00:00", "15:00:00")).then().statusCode(200);
        LocalDate last = TUESDAY.plusWeeks(2).minusDays(1);
        week(code, etag(code), TUESDAY, last, tuesday("11:00:00", "13:00:00"))
                .then()
                .statusCode(200);
        assertThat(opens(code, TUESDAY.minusWeeks(1))).containsExactly("09:00:00");
        assertThat(opens(code, TUESDAY)).containsExactly("11:00:00");
        assertThat(opens(code, TUESDAY.plusWeeks(1))).containsExactly("11:00:00");
        assertThat(opens(code, TUESDAY.plusWeeks(2))).containsExactly("09:00:00");
        week(code, etag(code), TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(1))
                .then()
                .statusCode(200);
        assertThat(opens(code, TUESDAY)).containsExactly("11:00:00");
        assertThat(opens(code, TUESDAY.plusWeeks(1))).isEmpty();
        assertThat(opens(code, TUESDAY.plusWeeks(2))).containsExactly("09:00:00");
        week(code, etag(code), TODAY, null).then().statusCode(200).body("openingHours", empty());
        assertThat(opens(code, TUESDAY.plusWeeks(2))).isEmpty();
    }

    @Test
    void refusesAWeekThatCannotBe() {
        String code = created();
        week(code, "\"0\"", TODAY.minusDays(1), null)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/validFrom"))
                .body("errors.code", contains("IN_THE_PAST"));
        week(code, "\"0\"", TODAY.plusDays(2), TODAY.plusDays(1))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/validTo"));
        week(
                        code,
                        "\"0\"",
                        TODAY,
                        null,
                        tuesday("09:00:00", "12:00:00"),
                        tuesday("11:59:00", "15:00:00"),
                        tuesday("16:00:00", "16:00:00"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/hours/1", "/hours/2/closes"));
        week(code, null, TODAY, null).then().statusCode(428);
        week(code, "\"7\"", TODAY, null).then().statusCode(412);
        week(newCode(), "\"0\"", TODAY, null).then().statusCode(404);
    }

    @Test
    void isChangedByOneOfSeveralAtOnce() {
        String code = created();
        List<Integer> answers = Concurrently.run(
                6, caller -> week(code, "\"0\"", TODAY, null, tuesday("0" + caller + ":00:00", "15:00:00"))
                        .statusCode());
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
        assertThat(TestDatabase.read("select count(*) from opening_hours where location = '" + code + "'"))
                .isEqualTo("1");
    }
}
