package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.export.CalendarText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every query parameter of the contract is a value and never a piece of a statement. */
@QuarkusTest
class FilterInjectionTest implements ApiTest {
    private static final List<String> INJECTIONS = List.of(
            "' OR '1'='1",
            "1; DROP TABLE consultation; --",
            "${7*7}",
            "%' AND 1=cast(version() as int) --",
            "null",
            "\\");
    private static final String[] EVERYTHING = {
        "bif-coordinator", "kff-coordinator", "bif-controller", "kff-controller", "auditor", "admin", "evaluator"
    };

    @Test
    void takesAnInjectionForAValue() {
        JsonPath contract = anonymous()
                .basePath("")
                .queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = contract.getMap("paths");
        List<String> tried = new ArrayList<>();
        paths.forEach((path, methods) -> {
            Map<String, Object> get = methods.get("get");
            for (Map<String, Object> parameter : queryParameters(get)) {
                String name = (String) parameter.get("name");
                tried.add(path + "?" + name);
                Map<String, Object> others = required(get);
                others.remove(name);
                INJECTIONS.forEach(injection -> isRefusedOrFindsNothing(path, name, injection, others));
            }
        });
        assertThat(tried).hasSizeGreaterThan(30);
    }

    private void isRefusedOrFindsNothing(String path, String parameter, String injection, Map<String, Object> others) {
        Response answer = as(EVERYTHING)
                .queryParams(others)
                .queryParam(parameter, injection)
                .get(path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
        String what = path + "?" + parameter + "=" + injection;
        assertThat(answer.statusCode()).as(what).isIn(200, 400, 404);
        if (answer.statusCode() == 400) {
            assertThat(answer.<List<String>>path("errors.parameter")).as(what).contains(parameter);
        } else if (answer.contentType().startsWith(CalendarText.MEDIA_TYPE)) {
            assertThat(answer.asString()).as(what).doesNotContain("BEGIN:VEVENT");
        } else if (answer.statusCode() == 200) {
            assertThat(answer.<List<Object>>path("items")).as(what).isEmpty();
        }
    }

    /** What must be said in any case, as in the contract's example. */
    private static Map<String, Object> required(Map<String, Object> operation) {
        return queryParameters(operation).stream()
                .filter(parameter -> Boolean.TRUE.equals(parameter.get("required")))
                .collect(Collectors.toMap(
                        parameter -> (String) parameter.get("name"), parameter -> parameter.get("example")));
    }

    @SuppressWarnings("unchecked") // the contract's own shape
    private static List<Map<String, Object>> queryParameters(Map<String, Object> operation) {
        List<Map<String, Object>> parameters = operation == null
                ? List.of()
                : (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
        return parameters.stream()
                .filter(parameter -> "query".equals(parameter.get("in")))
                .toList();
    }
}
