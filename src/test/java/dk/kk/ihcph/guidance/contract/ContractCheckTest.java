package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of answers bites: each kind of lie is found, and nothing else. */
class ContractCheckTest {
    private static final String ID = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a";
    private static final String ONE = "/api/v1/consultations/" + ID;
    private static final String CONSULTATION =
            """
            {"id": "%s", "administration": "BIF", "location": "IH", "channel": "IN_PERSON", "topics": ["MITID"],
             "movingToCopenhagen": false, "firstVisit": "YES", "persons": 1, "startedAt": "2026-01-05T09:12:00Z",
             "offers": [], "targetGroup": "UNKNOWN", "status": "RECORDED", "recordedAt": "2026-01-05T09:21:00Z",
             "closedAutomatically": false, "allowedActions": ["CORRECT"]}"""
                    .formatted(ID);
    private static final String PROBLEM =
            """
            {"type": "/api/v1/problems/not-found", "title": "Not found", "status": 404, "detail": "Nothing here",
             "code": "NOT_FOUND"}""";

    private final ContractCheck check = new ContractCheck(Contract.read(Contract.COMMITTED));

    @Test
    void findsNothingWrongWithADocumentedAnswer() {
        assertThat(check.lies(read(CONSULTATION))).isEmpty();
        assertThat(check.lies(answer("GET", ONE, 404, PROBLEM, "application/problem+json")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"persons\": 1          | \"persons\": \"1\"             | string found, integer expected",
                "\"persons\": 1          | \"persons\": 51                | maximum",
                "\"channel\": \"IN_PERSON\" | \"channel\": \"PIGEON\"     | enumeration",
                "\"location\": \"IH\"    | \"location\": \"LONGER-THAN-TWENTY-CHARACTERS\" | 20 characters",
                "\"offers\": [],         | ''                             | required property 'offers'",
                "\"offers\": [],         | \"offers\": [], \"name\": \"Eva\", | 'name'",
                "2026-01-05T09:12:00Z    | 5 January                      | date-time",
                "0198c2f5-7d4e           | xyz                            | uuid",
                "[\"MITID\"]             | null                           | array expected",
            })
    void findsAWrongBody(String right, String wrong, String complaint) {
        assertThat(CONSULTATION).contains(right);
        assertThat(check.lies(read(CONSULTATION.replace(right, wrong))))
                .isNotEmpty()
                .anySatisfy(lie -> assertThat(lie).containsIgnoringCase(complaint));
    }

    @Test
    void findsAWrongItemOnAPage() {
        String page = "{\"items\": [" + CONSULTATION.replace("\"YES\"", "\"MAYBE\"") + "]}";
        assertThat(check.lies(answer("GET", "/api/v1/consultations", 200, page, "application/json")))
                .isNotEmpty();
    }

    @Test
    void findsANextPageWithoutALink() {
        String page = "{\"items\": [], \"next\": \"abc\"}";
        assertThat(check.lies(answer("GET", "/api/v1/consultations", 200, page, "application/json")))
                .singleElement()
                .asString()
                .contains("Link");
    }

    @Test
    void findsAnUndocumentedStatusContentTypeAndAddress() {
        assertThat(check.lies(answer("GET", ONE, 418, PROBLEM, "application/problem+json")))
                .singleElement()
                .asString()
                .contains("418");
        assertThat(check.lies(answer("GET", ONE, 200, CONSULTATION, "text/plain")))
                .singleElement()
                .asString()
                .contains("text/plain");
        assertThat(check.lies(answer("GET", "/api/v1/secrets", 200, "{}", "application/json")))
                .singleElement()
                .asString()
                .contains("/secrets");
        assertThat(check.lies(answer("DELETE", ONE, 204, "", "")))
                .singleElement()
                .asString()
                .contains("not documented");
    }

    @Test
    void findsAProblemThatIsNone() {
        assertThat(check.lies(answer("GET", ONE, 404, "{\"error\": \"no\"}", "application/problem+json")))
                .isNotEmpty();
        assertThat(check.lies(answer("GET", "/api/v1/secrets", 404, "{\"error\": \"no\"}", "application/json")))
                .isNotEmpty();
        assertThat(check.lies(answer("GET", "/api/v1/secrets", 404, PROBLEM, "application/problem+json")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET,200,ETag", "GET,200,X-Request-Id", "GET,304,ETag", "POST,201,Location"})
    void findsAMissingHeader(String method, int status, String header) {
        String address = method.equals("POST") ? "/api/v1/consultations" : ONE;
        ContractCheck.Answer whole =
                answer(method, address, status, status == 304 ? "" : CONSULTATION, "application/json");
        assertThat(check.lies(whole)).isEmpty();
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.remove(header);
        headers.put("Content-Type", "application/json");
        assertThat(check.lies(new ContractCheck.Answer(
                        method, whole.address(), status, ContractCheck.headers(headers), whole.body())))
                .singleElement()
                .asString()
                .contains(header);
    }

    private static final Map<String, String> HEADERS = Map.of("X-Request-Id", "1", "ETag", "\"0\"", "Location", ONE);

    private static ContractCheck.Answer read(String body) {
        return answer("GET", ONE, 200, body, "application/json;charset=UTF-8");
    }

    private static ContractCheck.Answer answer(
            String method, String path, int status, String body, String contentType) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put("Content-Type", contentType);
        return new ContractCheck.Answer(
                method, URI.create("http://localhost" + path), status, ContractCheck.headers(headers), body);
    }
}
