package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
            for (String parameter : queryParameters(get)) {
                tried.add(path + "?" + parameter);
                INJECTIONS.forEach(injection -> isRefusedOrFindsNothing(path, parameter, injection));
            }
        });
        assertThat(tried).hasSizeGreaterThan(30);
    }

    private void isRefusedOrFindsNothing(String path, String parameter, String injection) {
        Response answer = as(EVERYTHING)
                .queryParam(parameter, injection)
                .get(path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
        String what = path + "?" + parameter + "=" + injection;
        assertThat(answer.statusCode()).as(what).isIn(200, 400, 404);
        if (answer.statusCode() == 400) {
            assertThat(answer.<List<String>>path("errors.parameter")).as(what).contains(parameter);
        } else if (answer.statusCode() == 200) {
            assertThat(answer.<List<Object>>path("items")).as(what).isEmpty();
        }
    }

    @SuppressWarnings("unchecked") // the contract's own shape
    private static List<String> queryParameters(Map<String, Object> operation) {
        List<Map<String, Object>> parameters = operation == null
                ? List.of()
                : (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
        return parameters.stream()
                .filter(parameter -> "query".equals(parameter.get("in")))
                .map(parameter -> (String) parameter.get("name"))
                .toList();
    }
}
