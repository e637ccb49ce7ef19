package dk.kk.ihcph.guidance.contract;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Values that a caller may send anywhere and that have broken services like this one. */
final class HostileValues {
    private static final String ID = "01981a2b-3c4d-7e5f-8a6b-7c8d9e0f1a2b";

    /** Dates and instants far away, and at the edges of what is accepted. */
    private static final List<String> TIMES = List.of(
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00+18:00",
            "-4713-01-01T00:00:00Z",
            "1900-01-01T00:00:00Z",
            "2200-12-31T23:59:59Z",
            "+999999999-12-31",
            "-4713-01-01",
            "1900-01-01",
            "2200-12-31",
            "9999-12-31",
            "2200-12",
            "0000-01");

    private static final List<String> TEXTS = List.of(
            "",
            "\u0000",
            "a\u0000b",
            "\u001b[31m",
            "\n",
            "-".repeat(100),
            "-\"\"".repeat(33),
            "(".repeat(100),
            "' OR 1=1 --",
            "%_\\!",
            "\u202e\u200b",
            "\ud83c\udf0d",
            "x".repeat(3000));

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "2147483647",
            "-2147483648",
            "2147483648",
            "9223372036854775807",
            "9".repeat(40),
            "1e400",
            "0.5");

    /** JSON to stand in place of any leaf of a body. */
    static final List<String> JSON = Stream.concat(
                    Stream.of(
                            "null",
                            "true",
                            "[]",
                            "{}",
                            "[null]",
                            "-1",
                            "0",
                            "2147483647",
                            "9223372036854775807",
                            "9".repeat(28),
                            "9".repeat(200),
                            "0.123456789012345",
                            "1e2000",
                            "1e400000000",
                            "1e99999999999",
                            "1e-999",
                            "\"\"",
                            "\"\\u0000\"",
                            "\"\\ud800\"",
                            "\"\\u200b\"",
                            "\"" + "x".repeat(9000) + "\""),
                    TIMES.stream().map(time -> "\"" + time + "\""))
            .toList();

    private HostileValues() {}

    /** For a parameter of this name, type and format. */
    static List<String> of(String name, String type, String format) {
        if (name.equals("cursor")) {
            return cursors();
        }
        Stream<String> more =
                switch (type) {
                    case "integer", "number" -> NUMBERS.stream();
                    case "boolean" -> Stream.of("maybe");
                    default ->
                        format.startsWith("date") ? TIMES.stream() : Stream.concat(TEXTS.stream(), TIMES.stream());
                };
        return Stream.concat(more, Stream.of("", "\u0000", ID)).distinct().toList();
    }

    /** Made by hand, for lists that are sorted by one value or by two. */
    private static List<String> cursors() {
        List<String> firsts = Stream.concat(
                        TIMES.stream(), Stream.of("\u0000", "x", "", "-1", "2147483647", "9".repeat(40), ID))
                .toList();
        return Stream.concat(
                        Stream.concat(firsts.stream(), firsts.stream().map(first -> first + "\u001f" + ID)),
                        Stream.of("2026-01-01T00:00:00Z\u001f\u0000", "\u001f".repeat(50)))
                .map(key ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
