package dk.kk.ihcph.guidance.evaluation.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical form, against the examples of RFC 8785 and on data of its own. */
class CanonicalJsonTest {
    private record Figures(@Nullable BigDecimal value, long count, Instant asOf, LocalDate from) {}

    private static String canonical(String json) throws IOException {
        return new String(CanonicalJson.canonical(json), StandardCharsets.UTF_8);
    }

    private static String written(Object value) {
        return new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
    }

    /** RFC 8785, 3.2.2 and 3.2.3. */
    @Test
    void writesTheExampleOfTheStandard() throws IOException {
        assertThat(
                        canonical(
                                """
                                {
                                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                                  "literals": [null, true, false]
                                }"""))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, 3.2.3: by UTF-16 code units, not by code points. */
    @Test
    void sortsTheKeysOfTheStandardsExample() throws IOException {
        assertThat(
                        canonical(
                                """
                                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                                 "\\u00f6": "Latin Small Letter O With Diaeresis"}"""))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, Appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1e21, 1e+21",
        "999999999999999900000, 999999999999999900000",
        "0.000001, 0.000001",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "333333333.3333332, 333333333.3333332",
        "1424953923781206.2, 1424953923781206.2"
    })
    void writesNumbersOfTheStandard(String number, String canonical) throws IOException {
        assertThat(canonical("[" + number + "]")).isEqualTo("[" + canonical + "]");
    }

    @Test
    void sortsKeysAndKeepsEveryDecimal() {
        Figures figures = new Figures(
                new BigDecimal("912.50"), 10_950, Instant.parse("2026-01-15T09:21:00Z"), LocalDate.of(2025, 1, 1));
        assertThat(written(figures))
                .isEqualTo(
                        "{\"asOf\":\"2026-01-15T09:21:00Z\",\"count\":10950,\"from\":\"2025-01-01\",\"value\":\"912.50\"}");
        assertThat(CanonicalJson.read(CanonicalJson.write(figures), Figures.class))
                .isEqualTo(figures);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(written(new Figures(null, 0, Instant.EPOCH, LocalDate.EPOCH)))
                .isEqualTo("{\"asOf\":\"1970-01-01T00:00:00Z\",\"count\":0,\"from\":\"1970-01-01\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.10", "1663000.00", "99999999999999.99", "12345678901234567.89", "1E+3", "-0.01", "0.000"})
    void writesAmountsWithExactlyTheirDecimals(String amount) {
        BigDecimal exact = new BigDecimal(amount);
        assertThat(written(List.of(exact))).isEqualTo("[\"" + exact.toPlainString() + "\"]");
    }

    @Test
    void refusesWhatADoubleCannotHold() {
        assertThat(written(List.of(1L << 53))).isEqualTo("[9007199254740992]");
        assertThatThrownBy(() -> CanonicalJson.write(List.of((1L << 53) + 1)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(List.of(0.1)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    /** Equal data has equal bytes, in whatever order it came. */
    @Test
    void givesTheSameBytesForTheSameDataInAnyOrder() throws IOException {
        Random random = new Random(8785);
        for (int run = 0; run < 200; run++) {
            List<Map.Entry<String, Object>> entries = new ArrayList<>();
            for (int key = 0; key < 12; key++) {
                StringBuilder name = new StringBuilder();
                random.ints(4, 0x20, 0xD7FF).forEach(name::appendCodePoint);
                entries.add(Map.entry(
                        name.toString(),
                        BigDecimal.valueOf(random.nextLong(), random.nextInt(8)).toPlainString()));
            }
            byte[] first = CanonicalJson.write(map(entries));
            Collections.shuffle(entries, random);
            assertThat(CanonicalJson.write(map(entries))).isEqualTo(first);
            assertThat(CanonicalJson.canonical(new String(first, StandardCharsets.UTF_8)))
                    .isEqualTo(first);
            assertThat(CanonicalJson.read(first, Map.class)).isEqualTo(map(entries));
            List<String> keys = new ArrayList<>(
                    CanonicalJson.read(first, LinkedHashMap.class).keySet());
            assertThat(keys).isSorted();
        }
    }

    private static Map<String, Object> map(List<Map.Entry<String, Object>> entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }
}
