package dk.kk.ihcph.guidance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Query parameters are known, stand once and are of their form; lists are paged by what was last seen. */
@QuarkusTest
class EdgeParameterTest implements ApiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    surprise=1                  | surprise | UNKNOWN_PARAMETER
                    Limit=1                     | Limit    | UNKNOWN_PARAMETER
                    name=a&name=b               | name     | REPEATED_PARAMETER
                    limit=1&limit=1             | limit    | REPEATED_PARAMETER
                    name=a%00b                  | name     | CONTROL_CHARACTER
                    tag=a&tag=%1Bb              | tag      | CONTROL_CHARACTER
                    limit=abc                   | limit    | WRONG_FORM
                    limit=                      | limit    | EMPTY_PARAMETER
                    limit=1.5                   | limit    | WRONG_FORM
                    limit=%2B5                  | limit    | WRONG_FORM
                    limit=%D9%A5                | limit    | WRONG_FORM
                    limit=99999999999           | limit    | WRONG_FORM
                    limit=0                     | limit    | MIN
                    limit=-1                    | limit    | MIN
                    limit=201                   | limit    | MAX
                    cursor=!!!                  | cursor   | INVALID_CURSOR
                    colour=PINK                 | colour   | WRONG_FORM
                    colour=red                  | colour   | WRONG_FORM
                    colour=                     | colour   | EMPTY_PARAMETER
                    from=2026-01-01             | from     | WRONG_FORM
                    from=1767258000             | from     | WRONG_FORM
                    day=31-01-2026              | day      | WRONG_FORM
                    flag=maybe                  | flag     | WRONG_FORM
                    flag=1                      | flag     | WRONG_FORM
                    flag=TRUE                   | flag     | WRONG_FORM
                    part=7                      | part     | WRONG_FORM
                    part=1-1-1-1-1              | part     | WRONG_FORM
                    least=-1                    | least    | DECIMAL_MIN""")
    void namesTheParameterItRefuses(String query, String parameter, String code) {
        get(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors", hasSize(1))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].pointer", nullValue())
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void namesThePossibleValues() {
        get("colour=PINK").body("errors[0].message", containsString("RED, GREEN"));
        get("surprise=1").body("errors[0].message", containsString("colour, cursor, day"));
    }

    @Test
    void refusesATextThatIsTooLong() {
        get("name=" + "a".repeat(61)).statusCode(400).body("errors[0].code", equalTo("SIZE"));
        get("cursor=" + "a".repeat(1001)).statusCode(400).body("errors[0].code", equalTo("SIZE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%E6", "%ED%A0%80", "%C0%80", "%F8%88%80%80%80"})
    void survivesWhatIsNoEncodedText(String value) {
        assertThat(get("name=" + value).extract().statusCode()).isLessThan(500);
    }

    @Test
    void takesAnInjectionForTheTextItIs() {
        get("name=%27%20OR%201%3D1%20--").statusCode(200).body("items", empty());
        get("name=%27%3B%20DROP%20TABLE%20edge_probe%3B--").statusCode(200).body("items", empty());
    }

    @Test
    void takesARepeatableParameterTwice() {
        get("name=nobody&tag=a&tag=b").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-uuid", "7", "1-1-1-1-1", "%00"})
    void knowsNothingAtAnAddressThatIsNoId(String id) {
        as("bif-guide")
                .urlEncodingEnabled(false)
                .get("/edge-probe/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void pagesThroughAListThatGrowsMeanwhile() {
        String prefix = "page-" + UUID.randomUUID() + "-";
        for (String name : List.of("b", "d", "f", "h", "j")) {
            create(prefix + name);
        }
        List<String> seen = new ArrayList<>();
        Response page = as("bif-guide").get("/edge-probe?limit=2&name=" + prefix);
        seen.addAll(page.path("items.name"));
        create(prefix + "a"); // before what was seen: must not shift the next page
        create(prefix + "e"); // after it: must be there
        while (page.path("next") != null) {
            String link = page.header("Link");
            assertThat(link).endsWith(">; rel=\"next\"").contains("limit=2", "name=" + prefix);
            page = as("bif-guide").basePath("").urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
            page.then().statusCode(200);
            seen.addAll(page.path("items.name"));
        }
        assertThat(page.header("Link")).isNull();
        assertThat(seen)
                .containsExactly(prefix + "b", prefix + "d", prefix + "e", prefix + "f", prefix + "h", prefix + "j");
    }

    @Test
    void takesACursorBackInTheParameterToo() {
        String prefix = "cursor-" + UUID.randomUUID() + "-";
        create(prefix + "a");
        create(prefix + "b");
        String next = as("bif-guide")
                .get("/edge-probe?limit=1&name=" + prefix)
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        get("limit=1&name=" + prefix + "&cursor=" + next)
                .statusCode(200)
                .body("items.name", equalTo(List.of(prefix + "b")))
                .body("next", nullValue());
    }

    private void create(String name) {
        as("bif-guide")
                .body("{\"name\": \"" + name + "\"}")
                .post("/edge-probe")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse get(String query) {
        return as("bif-guide")
                .urlEncodingEnabled(false)
                .get("/edge-probe?" + query)
                .then();
    }
}
