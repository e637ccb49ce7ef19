package dk.kk.ihcph.guidance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.kk.ihcph.guidance.http.json.StrictJson;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.problem.JsonFailures;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read lies in a range that can be stored, computed with and read again. */
class ValueRangeTest {
    private final ObjectMapper json = mapper();

    private record Times(Instant instant, LocalDate date, YearMonth month) {}

    private record Free(Map<String, Object> map, JsonNode tree, Object any) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2000",
                "1e400000000",
                "-1E31",
                "1e-999",
                "0e400000000",
                "0.1e-30",
                "1e99999999999",
                "1e2147483647"
            })
    void refusesANumberThatFillsTheMemoryWhereverItStands(String number) {
        for (String body : List.of(
                "{\"map\": {\"age\": %s}}",
                "{\"map\": {\"list\": [1, {\"deep\": %s}]}}",
                "{\"tree\": %s}",
                "{\"tree\": {\"list\": [1, {\"deep\": %s}]}}",
                "{\"any\": %s}",
                "{\"any\": [%s]}")) {
            assertThatThrownBy(() -> json.readValue(body.formatted(number), Free.class))
                    .as(body)
                    .isInstanceOf(JsonProcessingException.class);
        }
        assertThatThrownBy(() -> json.readTree("[" + number + "]")).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void refusesANumberOfManyDigits() {
        assertThatThrownBy(() -> json.readValue("{\"map\": {\"age\": " + "9".repeat(200) + "}}", Free.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void namesThePlaceOfTheNumber() {
        assertThat(violation("{\"map\": {\"age\": 1e2000}}", Free.class).pointer())
                .isEqualTo("/map/age");
        assertThat(violation("{\"tree\": {\"list\": [1, {\"deep\": 1e2000}]}}", Free.class)
                        .pointer())
                .isEqualTo("/tree/list/1/deep");
    }

    @Test
    void keepsANumberAsItIsWritten() throws JsonProcessingException {
        Free read = json.readValue(
                "{\"map\": {\"a\": 7, \"b\": 1.50, \"c\": 12345678901234567890}, \"any\": null}", Free.class);
        assertThat(json.writeValueAsString(read.map())).isEqualTo("{\"a\":7,\"b\":1.50,\"c\":12345678901234567890}");
        assertThat(read.map().get("a")).isEqualTo(7);
        assertThat(read.any()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"instant\": \"+999999999-12-31T23:59:59Z\"}",
                "{\"instant\": \"-999999999-01-01T00:00:00+18:00\"}",
                "{\"instant\": \"-4713-01-01T00:00:00Z\"}",
                "{\"instant\": \"1899-12-31T23:59:59Z\"}",
                "{\"instant\": \"1900-01-01T00:00:00+01:00\"}",
                "{\"instant\": \"2200-12-31T23:59:59-01:00\"}",
                "{\"date\": \"+999999999-12-31\"}",
                "{\"date\": \"2201-01-01\"}",
                "{\"date\": \"0000-01-01\"}",
                "{\"month\": \"9999-12\"}"
            })
    void refusesAYearFarAway(String body) {
        Violation violation = violation(body, Times.class);
        assertThat(violation.code()).isEqualTo("OUT_OF_RANGE");
        assertThat(violation.message().en()).isEqualTo("must be in the years 1900 to 2200");
    }

    @Test
    void readsTheFirstAndTheLastYear() throws JsonProcessingException {
        Times read = json.readValue(
                "{\"instant\": \"1900-01-01T00:00:00Z\", \"date\": \"2200-12-31\", \"month\": \"2200-12\"}",
                Times.class);
        assertThat(read.date()).isEqualTo(LocalDate.of(2200, 12, 31));
    }

    @Test
    void readsACursorThatItGaveOut() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-29T10:00:00.123456Z");
        Cursor read = Cursor.decoded(Cursor.of(at, id).encoded(), 2);
        assertThat(read.instant(0)).isEqualTo(at);
        assertThat(read.id(1)).isEqualTo(id);
    }

    @Test
    void refusesACursorMadeByHand() {
        String id = UUID.randomUUID().toString();
        for (List<String> key : List.of(
                List.of("+1000000000-12-31T23:59:59Z", id),
                List.of("-4713-01-01T00:00:00Z", id),
                List.of("2026-01-01T00:00:00Z", "no-id"),
                List.of("2026-01-01T00:00:00Z"),
                List.of("2026-01-01T00:00:00Z", id, id),
                List.of("2026-01-01T00:00:00Z", "\u0000"))) {
            assertThatThrownBy(() -> {
                        Cursor cursor = Cursor.decoded(handMade(key), 2);
                        cursor.instant(0);
                        cursor.id(1);
                    })
                    .as(String.valueOf(key))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> Cursor.decoded(handMade(List.of("a\u0000b")), 1))
                .isInstanceOf(Refused.class);
    }

    private static String handMade(List<String> key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", key).getBytes(StandardCharsets.UTF_8));
    }

    private Violation violation(String body, Class<?> type) {
        try {
            json.readValue(body, type);
        } catch (JsonProcessingException refused) {
            return new JsonFailures().problem(refused).violations().get(0);
        }
        throw new AssertionError(body + " was read");
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
