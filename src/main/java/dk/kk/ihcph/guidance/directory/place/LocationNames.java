package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each location is called, by its code. */
public record LocationNames(Map<String, Bilingual> byCode) {

    /** Its name; the code itself where there is no such location. */
    public Bilingual of(String code) {
        return byCode.getOrDefault(code, new Bilingual(code, code));
    }

    /** Where something is, in one line: at the location, if at one, and whatever more there is to say of it. */
    public Bilingual place(@Nullable String code, @Nullable String... more) {
        Bilingual name = code == null ? new Bilingual("", "") : of(code);
        return new Bilingual(joined(name.da(), more), joined(name.en(), more));
    }

    private static String joined(String name, @Nullable String... more) {
        return Stream.concat(Stream.of(name), Arrays.stream(more))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
