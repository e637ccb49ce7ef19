package dk.kk.ihcph.guidance.http.paging;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DateReader;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.text.Characters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The key of the last row of a page (keyset paging): the values by which the list is sorted, ending with the id. */
public record Cursor(List<String> key) {
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... key) {
        return new Cursor(java.util.stream.Stream.of(key).map(String::valueOf).toList());
    }

    /** Returns the n-th value of the key as an instant. */
    public Instant instant(int index) {
        return value(index, DateReader::instant);
    }

    /** Returns the n-th value of the key as a local date. */
    public LocalDate date(int index) {
        return value(index, DateReader::date);
    }

    /** Returns the n-th value of the key as an id. */
    public UUID id(int index) {
        return value(index, UUID::fromString);
    }

    /** Returns the n-th value of the key as a text without control characters. */
    public String text(int index) {
        return value(index, text -> text);
    }

    /** Parses the n-th value of the key. A value that this list did not issue is refused with 400. */
    public <T> T value(int index, Function<String, T> parse) {
        try {
            return parse.apply(key.get(index));
        } catch (RuntimeException notOurs) {
            throw refused();
        }
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    public static Cursor decoded(String cursor, int values) {
        try {
            List<String> key = List.of(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (key.size() == values && key.stream().allMatch(Characters::areStorable)) {
                return new Cursor(key);
            }
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
        throw refused();
    }

    private static Refused refused() {
        return Refused.invalidParameter(Violation.ofParameter(
                "cursor",
                "INVALID_CURSOR",
                new Bilingual(
                        "skal være værdien af next fra et tidligere svar på den samme liste",
                        "must be the value of next in an earlier answer for the same list")));
    }
}
