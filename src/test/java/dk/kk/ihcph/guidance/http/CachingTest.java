package dk.kk.ihcph.guidance.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody keeps an answer that needs a login or a secret: all GET operations of the contract are looked at. */
@QuarkusTest
class CachingTest implements ApiTest {

    @Test
    void noPersonalAnswerIsKept() {
        List<String> kept = new ArrayList<>();
        List<String> notKept = new ArrayList<>();
        JsonPath contract = anonymous()
                .basePath("")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath();
        Map<String, Map<String, Object>> paths = contract.getMap("paths");
        paths.forEach((path, operations) -> {
            if (operations.get("get") instanceof Map<?, ?> operation && !path.endsWith("/stream")) {
                Response answer = asEveryone()
                        .get(path.replace("follow-up.{format}", "follow-up.html")
                                .replace("/evaluation-reports/{id}.{format}", "/evaluation-reports/{id}.html")
                                .replace("{format}", "csv")
                                .replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
                boolean noStore = "no-store".equals(answer.header("Cache-Control"));
                (noStore ? notKept : kept).add(path);
                if (isPersonal(operation) || answer.statusCode() < 400) {
                    assertThat(noStore).as(path + " " + answer.statusCode()).isEqualTo(isPersonal(operation));
                }
                assertThat(answer.headers().getValues("Vary").toString())
                        .as(path)
                        .contains("Authorization", "Citizen-Secret", "Accept-Language", "Origin");
            }
        });
        assertThat(kept).contains("/events", "/locations");
        assertThat(notKept).contains("/registrations/{id}", "/staff/{id}.ics", "/me");
    }

    @Test
    void publicAnswersAreKeptByTheirETag() {
        String code = anonymous().get("/offers").jsonPath().getString("items[0].code");
        Response offer = anonymous().get("/offers/" + code);
        assertThat(offer.header("Cache-Control")).doesNotContain("no-store");
        anonymous()
                .header("If-None-Match", offer.header("ETag"))
                .get("/offers/" + code)
                .then()
                .statusCode(304);
    }

    /** By the contract: behind a login, or opened by a secret in a header or in the address. */
    private static boolean isPersonal(Map<?, ?> operation) {
        boolean login = !(operation.get("security") instanceof List<?> list && list.isEmpty());
        return login
                || parameters(operation).contains("Citizen-Secret")
                || parameters(operation).contains("key");
    }

    private static List<String> parameters(Map<?, ?> operation) {
        return operation.get("parameters") instanceof List<?> all
                ? all.stream()
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("name")))
                        .toList()
                : List.of();
    }

    private io.restassured.specification.RequestSpecification asEveryone() {
        return as("auditor").accept("*/*");
    }
}
