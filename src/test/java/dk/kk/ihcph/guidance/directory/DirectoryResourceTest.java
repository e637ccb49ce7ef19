package dk.kk.ihcph.guidance.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Locations, topics, municipalities and code lists. */
@QuarkusTest
class DirectoryResourceTest implements ApiTest {
    /** A cursor made by hand: ["NOWHERE"]. */
    private static final String NOWHERE = "WyJOT1dIRVJFIl0";

    @Test
    void listsTheThreeLocationsWithoutLogin() {
        assertThat(Listed.codes(this, "/locations?includeEnded=true")).containsSubsequence("IH", "KEH", "POPUP");
        anonymous().get("/locations").then().statusCode(200).header("Cache-Control", "private, no-cache");
        for (String desk : List.of("IH", "KEH")) {
            anonymous().get("/locations/" + desk).then().body("kind", equalTo("DESK"));
        }
        anonymous().get("/locations/POPUP").then().body("kind", equalTo("POP_UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/locations", "/topics", "/municipalities"})
    void isListedInPages(String list) {
        JsonPath first = anonymous().get(list + "?limit=1").then().extract().jsonPath();
        assertThat(first.getList("items.code")).hasSize(1);
        List<String> second = anonymous()
                .get(list + "?limit=1&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
        List<String> all = new ArrayList<>(first.getList("items.code"));
        all.addAll(second);
        assertThat(all).doesNotHaveDuplicates().hasSize(2);
        assertThat(Listed.codes(this, list + "?includeEnded=false")).startsWith(all.toArray(String[]::new));
        anonymous()
                .get(list + "?cursor=" + NOWHERE)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void showsTheOrdinaryWeekOfTheHouse() {
        anonymous()
                .get("/locations/IH")
                .then()
                .statusCode(200)
                .body("name.da", equalTo("International House Copenhagen"))
                .body("openingHours.weekday", contains("MONDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
                .body("openingHours.opens", contains("09:00:00", "11:00:00", "09:00:00", "09:00:00"))
                .body("openingHours.closes", contains("15:00:00", "17:00:00", "15:00:00", "14:00:00"))
                .body("openingHours.assumed", everyItem(equalTo(false)))
                .body("version", nullValue());
    }

    @Test
    void saysWhichHoursAreAssumed() {
        anonymous()
                .get("/locations/KEH")
                .then()
                .statusCode(200)
                .body("openingHours", hasSize(3))
                .body("openingHours.assumed", everyItem(equalTo(true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/locations/IH", "/municipalities/0147", "/offers/DANISH_CLASSES"})
    void answersNothingNewWithoutABody(String record) {
        String etag = anonymous().get(record).then().statusCode(200).extract().header("ETag");
        anonymous().header("If-None-Match", etag).get(record).then().statusCode(304);
    }

    @Test
    void hasTheTwelveTopicsInTheirOrder() {
        anonymous()
                .get("/topics?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { !it.code.startsWith('TEST_') }", hasSize(12))
                .body("items[0].code", equalTo("CPR_REGISTRATION"))
                .body("items[6].label.da", equalTo("Bolig"))
                .body("items[6].label.en", equalTo("Housing"))
                .body("items[11].code", equalTo("OTHER_SETTLING_IN"));
    }

    @Test
    void knowsFortySixMunicipalitiesOfWhichThirtySevenArePartners() {
        // Other tests have municipalities of their own, from 9000.
        anonymous()
                .get("/municipalities?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.code < '9000' }", hasSize(46));
        anonymous()
                .queryParam("relation", "PARTNER")
                .get("/municipalities?limit=200")
                .then()
                .body("items.findAll { it.code < '9000' }", hasSize(37))
                .body("items.relation", everyItem(equalTo("PARTNER")));
        anonymous()
                .queryParam("relation", "HOME")
                .get("/municipalities?limit=200")
                .then()
                .body("items.code", contains("0101"))
                .body("items.name", contains("København"));
        anonymous()
                .queryParam("relation", "NONE")
                .get("/municipalities?limit=200")
                .then()
                .body("items.findAll { it.code < '9000' }", hasSize(8));
    }

    @Test
    void servesCodeListsInBothLanguages() {
        anonymous()
                .get("/code-lists/weekdays")
                .then()
                .statusCode(200)
                .body("name", equalTo("weekdays"))
                .body("items[0].code", equalTo("MONDAY"))
                .body("items[0].label.da", equalTo("mandag"))
                .body("items[0].label.en", equalTo("Monday"));
        anonymous()
                .get("/code-lists/administrations")
                .then()
                .body("items.code", contains("BIF", "KFF"))
                .body("items[1].label.da", equalTo("Kultur- og Fritidsforvaltningen"));
        anonymous()
                .get("/code-lists/situations")
                .then()
                .header("Cache-Control", "public, max-age=300")
                .body("items", hasSize(6));
    }

    @Test
    void listsEveryCodeListWithItsCodes() {
        anonymous()
                .get("/code-lists")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(6))
                .body("items.name", not(hasItem("topics")))
                .body("items.name", hasItem("municipality-relations"))
                .body("items.items.flatten().label.da", everyItem(not(nullValue())))
                .body("items.items.flatten().label.en", everyItem(not(nullValue())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/locations/NOWHERE",
                "/locations/ih",
                "/municipalities/9999",
                "/municipalities/101",
                "/code-lists/nothing",
                "/code-lists/topics",
                "/offers/NOTHING",
                "/offers/%00",
                "/locations/%00"
            })
    void answersNotFoundForWhatItDoesNotHave(String path) {
        anonymous().urlEncodingEnabled(false).get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/locations",
                "/locations/IH",
                "/opening-hours",
                "/closures",
                "/topics",
                "/offers",
                "/municipalities",
                "/code-lists",
                "/code-lists/situations"
            })
    void refusesAParameterItDoesNotKnow(String path) {
        anonymous()
                .queryParam("colour", "red")
                .get(path)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("colour"))
                .body("errors[0].code", equalTo("UNKNOWN_PARAMETER"));
    }

    @ParameterizedTest
    @CsvSource({
        "/municipalities, relation",
        "/offers, topic",
        "/offers, active",
        "/offers, limit",
        "/offers, cursor",
        "/closures, location",
        "/closures, from",
        "/closures, to",
        "/closures, cursor",
        "/opening-hours, location",
        "/opening-hours, from",
        "/opening-hours, to",
        "/opening-hours, cursor"
    })
    void refusesAnInjectionStringInEveryFilterByName(String path, String filter) {
        anonymous()
                .queryParam(filter, "' OR '1'='1'; DROP TABLE offer; --")
                .get(path)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(filter))
                .body("detail", not(containsString("DROP")));
    }
}
