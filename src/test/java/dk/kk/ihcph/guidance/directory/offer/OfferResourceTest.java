package dk.kk.ihcph.guidance.directory.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OfferResourceTest implements ApiTest {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static String newCode() {
        return ApiTest.newCode(37);
    }

    private static String offer(String code) {
        return """
                {"code": "%s", "name": {"da": "Prøve", "en": "Trial"},
                 "description": {"da": "Til en prøve", "en": "For a trial"},
                 "provider": "Os", "url": "https://example.org/x", "topics": ["HOUSING", "MITID"]}"""
                .formatted(code);
    }

    private String created() {
        String code = newCode();
        as("admin").body(offer(code)).post("/offers").then().statusCode(201);
        return code;
    }

    private Response patch(String code, String etag, String patch) {
        RequestSpecification request = as("admin").contentType(MERGE_PATCH).body(patch);
        return (etag == null ? request : request.header("If-Match", etag)).patch("/offers/" + code);
    }

    @Test
    void listsWhatGuidesPointToWithoutLogin() {
        anonymous()
                .queryParam("limit", 200)
                .get("/offers")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("INTERNATIONAL_CITIZEN_DAYS"))
                .body("items.code", hasItem("HOUSE_EVENTS"))
                .body("items.name.da", everyItem(not(nullValue())))
                .body("items.active", everyItem(equalTo(true)));
    }

    @Test
    void findsOffersByTopic() {
        anonymous()
                .queryParam("topic", "DANISH_CLASSES")
                .queryParam("limit", 200)
                .get("/offers")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("LANGUAGE_CAFE"))
                .body("items.topics", everyItem(hasItem("DANISH_CLASSES")));
    }

    @Test
    void pagesThroughEveryOfferOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request =
                    anonymous().queryParam("topic", "JOB_AND_CAREER").queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/offers")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void isAddedByAnAdministrator() {
        String code = newCode();
        as("admin")
                .body(offer(code))
                .post("/offers")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/offers/" + code))
                .header("ETag", equalTo("\"0\""))
                .body("active", equalTo(true))
                .body("topics", contains("HOUSING", "MITID"));
        anonymous().get("/offers/" + code).then().statusCode(200).body("name.en", equalTo("Trial"));
    }

    @Test
    void isRetiredRatherThanDeleted() {
        String code = created();
        patch(code, "\"0\"", "{\"active\": false}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("active", equalTo(false))
                .body("provider", equalTo("Os"));
        anonymous().get("/offers/" + code).then().statusCode(200).body("active", equalTo(false));
        anonymous().queryParam("limit", 200).get("/offers").then().body("items.code", not(hasItem(code)));
        anonymous()
                .queryParam("active", false)
                .queryParam("limit", 200)
                .get("/offers")
                .then()
                .body("items.code", hasItem(code));
        as("admin").header("If-Match", "*").delete("/offers/" + code).then().statusCode(405);
    }

    @Test
    void mergesAPatchIntoTheOffer() {
        String code = created();
        patch(code, "\"0\"", "{\"name\": {\"en\": \"Attempt\"}, \"url\": null, \"topics\": [\"HOUSING\"]}")
                .then()
                .statusCode(200)
                .body("name.da", equalTo("Prøve"))
                .body("name.en", equalTo("Attempt"))
                .body("url", nullValue())
                .body("topics", contains("HOUSING"));
    }

    @Test
    void keepsWhatChangedInTheTrailButNotTheFreeText() {
        String code = created();
        patch(code, "\"0\"", "{\"provider\": \"Andre\", \"description\": {\"da\": \"Nyt\"}}")
                .then()
                .statusCode(200);
        as("auditor")
                .queryParam("entityType", "offer")
                .queryParam("entityId", code)
                .get("/audit-entries")
                .then()
                .body("items.action", contains("UPDATE", "CREATE"))
                .body("items[0].changes.provider.from", equalTo("Os"))
                .body("items[0].changes.provider.to", equalTo("Andre"))
                .body("items[0].changes.descriptionDa", equalTo("changed"));
    }

    @Test
    void refusesAChangeToAVersionThatIsPast() {
        String code = created();
        patch(code, null, "{\"active\": false}").then().statusCode(428);
        patch(code, "\"0\"", "{\"provider\": \"Andre\"}").then().statusCode(200);
        patch(code, "\"0\"", "{\"provider\": \"Igen\"}")
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        anonymous().get("/offers/" + code).then().body("provider", equalTo("Andre"));
    }

    @Test
    void letsOneOfTwoParallelChangesWin() throws Exception {
        String code = created();
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> changes = List.of(
                    () -> patch(code, "\"0\"", "{\"provider\": \"A\"}").statusCode(),
                    () -> patch(code, "\"0\"", "{\"provider\": \"B\"}").statusCode());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : callers.invokeAll(changes)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void refusesACodeThatIsTaken() {
        String code = created();
        as("admin")
                .body(offer(code))
                .post("/offers")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("OFFER_CODE_IS_UNIQUE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"code": "OTHER_CODE"}                          | 422 | /code          | CODE_NEVER_CHANGES
            {"topics": ["HOUSING", "GARDENING"]}            | 422 | /topics/1      | UNKNOWN_CODE
            {"topics": []}                                  | 422 | /topics        | NOT_EMPTY
            {"topics": null}                                | 422 | /topics        | NOT_EMPTY
            {"topics": ["HOUSING", "HOUSING"]}              | 422 | /topics        | UNIQUE_ELEMENTS
            {"name": {"da": ""}}                            | 422 | /name/da       | NOT_BLANK
            {"url": "javascript:alert(1)"}                  | 422 | /url           | PATTERN
            {"provider": "010190-1234"}                     | 422 | /provider      | NO_CPR
            {"active": "no"}                                | 400 | /active        | WRONG_TYPE
            {"colour": "red"}                               | 400 | /colour        | UNKNOWN_FIELD
            """)
    void refusesAPatchThatWouldMakeItInvalid(String patch, int status, String pointer, String code) {
        String offer = created();
        patch(offer, "\"0\"", patch)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        anonymous().get("/offers/" + offer).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void isKeptByAdministratorsOnly() {
        String code = newCode();
        as("bif-guide").body(offer(code)).post("/offers").then().statusCode(403);
        anonymous().body(offer(code)).post("/offers").then().statusCode(401);
        anonymous().get("/offers/" + code).then().statusCode(404);
        as("kff-coordinator")
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"active\": false}")
                .patch("/offers/DANISH_CLASSES")
                .then()
                .statusCode(403);
        anonymous()
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"active\": false}")
                .patch("/offers/DANISH_CLASSES")
                .then()
                .statusCode(401);
        anonymous().get("/offers/DANISH_CLASSES").then().body("active", equalTo(true));
    }

    @Test
    void answersNoStoredOfferToAnEmptyPage() {
        anonymous()
                .queryParam("active", false)
                .queryParam("topic", "EU_RESIDENCE_DOCUMENT")
                .get("/offers")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }
}
