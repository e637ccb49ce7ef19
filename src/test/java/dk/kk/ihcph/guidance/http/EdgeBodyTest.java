package dk.kk.ihcph.guidance.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies are read to the letter, and what is wrong is named by its place and never repeated. */
@QuarkusTest
class EdgeBodyTest implements ApiTest {

    @Test
    void readsEveryKindOfField() {
        post("""
                {"name": "%s", "count": 7.0, "colour": "RED", "at": "2026-01-31T10:00:00+01:00", "day": "2026-01-31",
                 "amount": 12.50, "flag": true, "tags": ["a", "b"], "part": {"code": "x"}, "parts": [{"code": "y"}],
                 "note": "line\\nbreak\\tand 🌍"}"""
                        .formatted(UUID.randomUUID()))
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                              | /name         | NOT_BLANK
                    {"name": null}                                  | /name         | NOT_BLANK
                    {"name": " "}                                   | /name         | NOT_BLANK
                    {"name": "a\\nb"}                               | /name         | LINE_BREAK
                    {"name": "a", "count": -1}                      | /count        | MIN
                    {"name": "a", "amount": 1.234}                  | /amount       | DIGITS
                    {"name": "a", "amount": 1e20}                   | /amount       | DIGITS
                    {"name": "a", "colour": "PINK"}                 | /colour       | UNKNOWN_CODE
                    {"name": "a", "tags": ["b", "too long"]}        | /tags/1       | SIZE
                    {"name": "a", "tags": ["a", "b", "c", "d"]}     | /tags         | SIZE
                    {"name": "a", "tags": [null]}                   | /tags/0       | NOT_NULL
                    {"name": "a", "part": {"code": "too long"}}     | /part/code    | SIZE
                    {"name": "a", "parts": [{"code": "b"}, {}]}     | /parts/1/code | NOT_BLANK
                    {"name": "a", "note": "she is 010190-1234"}     | /note         | NO_CPR""")
    void refusesAValue(String body, String pointer, String code) {
        post(body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].message", not(equalTo("")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"name": 7}                                     | /name
                    {"name": true}                                  | /name
                    {"name": ["a"]}                                 | /name
                    {"name": {}}                                    | /name
                    {"name": "a\\u0000b"}                           | /name
                    {"name": "a\\u001bb"}                           | /name
                    {"name": "a\\u009bb"}                           | /name
                    {"name": "a\\ud800b"}                           | /name
                    {"name": "a\\udc00\\ud800"}                     | /name
                    {"name": "a", "count": "7"}                     | /count
                    {"name": "a", "count": ""}                      | /count
                    {"name": "a", "count": 1.9}                     | /count
                    {"name": "a", "count": 2147483648.0}            | /count
                    {"name": "a", "count": true}                    | /count
                    {"name": "a", "count": 2147483648}              | /count
                    {"name": "a", "count": [7]}                     | /count
                    {"name": "a", "flag": "true"}                   | /flag
                    {"name": "a", "flag": "maybe"}                  | /flag
                    {"name": "a", "flag": ""}                       | /flag
                    {"name": "a", "flag": 1}                        | /flag
                    {"name": "a", "flag": 0.0}                      | /flag
                    {"name": "a", "colour": 0}                      | /colour
                    {"name": "a", "colour": true}                   | /colour
                    {"name": "a", "at": 1767258000}                 | /at
                    {"name": "a", "at": 1767258000.5}               | /at
                    {"name": "a", "at": "1767258000"}               | /at
                    {"name": "a", "at": "2026-01-31"}               | /at
                    {"name": "a", "at": "2026-01-31T10:00:00"}      | /at
                    {"name": "a", "at": "2026-02-30T10:00:00Z"}     | /at
                    {"name": "a", "day": 20484}                     | /day
                    {"name": "a", "day": [2026, 1, 31]}             | /day
                    {"name": "a", "day": "2026-02-30"}              | /day
                    {"name": "a", "day": "31-01-2026"}              | /day
                    {"name": "a", "day": ""}                        | /day
                    {"name": "a", "amount": "1.50"}                 | /amount
                    {"name": "a", "amount": true}                   | /amount
                    {"name": "a", "amount": 1e999999999}            | /amount
                    {"name": "a", "amount": 1e-999999999}           | /amount
                    {"name": "a", "tags": "a"}                      | /tags
                    {"name": "a", "tags": {}}                       | /tags
                    {"name": "a", "tags": [1]}                      | /tags/0
                    {"name": "a", "part": []}                       | /part
                    {"name": "a", "part": "x"}                      | /part
                    {"name": "a", "part": ""}                       | /part""")
    void refusesAWrongType(String body, String pointer) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("MALFORMED_REQUEST"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo("WRONG_TYPE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"name": "a", "surprise": 1}               | /surprise      | UNKNOWN_FIELD
                    {"name": "a", "part": {"surprise": 1}}     | /part/surprise | UNKNOWN_FIELD
                    {"name": "a", "a/b~c": 1}                  | /a~1b~0c       | UNKNOWN_FIELD
                    {"name": "a", "Name": "b"}                 | /Name          | UNKNOWN_FIELD
                    {"name": "a", "name": "b"}                 | ``             | DUPLICATE_FIELD
                    {"name": "a", "na\\u006de": "b"}           | ``             | DUPLICATE_FIELD
                    {"name": "a", "part": {"code": "a", "code": "b"}} | ``      | DUPLICATE_FIELD
                    []                                         | ``             | WRONG_TYPE
                    "name"                                     | ``             | WRONG_TYPE
                    7                                          | ``             | WRONG_TYPE
                    null                                       | ``             | MISSING_BODY
                    ``                                         | ``             | MISSING_BODY""")
    void refusesAnotherShape(String body, String pointer, String code) {
        post(body)
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\": \"a\"",
                "{\"name\": \"a\"} x",
                "{\"name\": \"a\"}{\"name\": \"b\"}",
                "{\"name\": \"a\",}",
                "{name: \"a\"}",
                "{'name': 'a'}",
                "{\"name\": \"a\", // no\n \"count\": 1}",
                "{\"name\": \"a\u0001b\"}",
                "{\"name\": \"a\", \"count\": 007}",
                "{\"name\": \"a\", \"amount\": NaN}",
                "{\"name\": \"a\", \"amount\": 1234567890123456789012345678901}",
                " "
            })
    void refusesWhatIsNoJson(String body) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("MALFORMED_REQUEST"))
                .body("errors[0].pointer", equalTo(""));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"name\": \"a".getBytes(StandardCharsets.UTF_8));
        body.write(0xE6); // æ in Latin-1
        body.writeBytes("b\"}".getBytes(StandardCharsets.UTF_8));
        as("bif-guide")
                .body(body.toByteArray())
                .post("/edge-probe")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"));
    }

    @Test
    void refusesDeepNestingAndLongTextsWithoutReadingThemAll() {
        post("{\"name\": \"a\", \"part\": " + "{\"part\":".repeat(500) + "1" + "}".repeat(501))
                .statusCode(400);
        as("bif-guide")
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "*")
                .body("{\"a\":".repeat(500) + "1" + "}".repeat(500))
                .patch("/edge-probe/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"));
        post("{\"name\": \"" + "a".repeat(200_000) + "\"}").statusCode(400);
    }

    @Test
    void repeatsNoRefusedValue() {
        for (String body : new String[] {
            "{\"name\": \"a\", \"count\": \"SECRET\"}",
            "{\"name\": \"a\", \"colour\": \"SECRET\"}",
            "{\"name\": \"a\", \"day\": \"SECRET\"}",
            "{\"name\": \"a\", \"note\": \"SECRET 010190-1234\"}",
            "{\"name\": \"a\", SECRET}"
        }) {
            String answer = post(body).extract().asString();
            org.assertj.core.api.Assertions.assertThat(answer)
                    .contains("requestId")
                    .doesNotContain("SECRET", "010190");
        }
    }

    @Test
    void namesThePossibleCodes() {
        post("{\"name\": \"a\", \"colour\": \"PINK\"}").body("errors[0].message", containsString("RED, GREEN"));
    }

    @Test
    void speaksDanishToDanes() {
        as("bif-guide")
                .header("Accept-Language", "da-DK,da;q=0.9,en;q=0.5")
                .body("{\"name\": \"\", \"note\": \"010190-1234\", \"count\": -1}")
                .post("/edge-probe")
                .then()
                .statusCode(422)
                .header("Content-Language", "da")
                .body("title", equalTo("Ugyldige oplysninger"))
                .body("errors.message", hasItem("må ikke indeholde noget, der ligner et CPR-nummer"))
                .body("errors.find { it.code == 'NOT_BLANK' }.message", equalTo("skal udfyldes"));
        as("bif-guide")
                .header("Accept-Language", "fr")
                .body("{\"name\": \"a\", \"note\": \"010190-1234\"}")
                .post("/edge-probe")
                .then()
                .header("Content-Language", "en")
                .body("errors[0].message", equalTo("must not contain anything that looks like a CPR number"));
    }

    private ValidatableResponse post(String body) {
        return as("bif-guide").body(body).post("/edge-probe").then();
    }
}
