package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name of each location by its code, and the street address of those that have one. */
public record LocationNames(Map<String, Bilingual> byCode, Map<String, String> addresses) {

    /** Returns the location's name, or the code itself if the location is unknown. */
    public Bilingual of(String code) {
        return byCode.getOrDefault(code, new Bilingual(code, code));
    }

    /** Returns a place in one line: name and street address of the location, if there is one, and further details. */
    public Bilingual place(@Nullable String code, @Nullable String... more) {
        Bilingual name = code == null ? new Bilingual("", "") : of(code);
        String street = code == null ? null : addresses.get(code);
        return new Bilingual(joined(name.da(), street, more), joined(name.en(), street, more));
    }

    private static String joined(String name, @Nullable String street, @Nullable String... more) {
        return Stream.concat(Stream.of(name, street), Arrays.stream(more))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
