package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What allocations can be summed by. */
enum TotalDimension {
    YEAR("year"),
    ADMINISTRATION("administration"),
    COMMITTEE("committee"),
    GRANT("grant"),
    CONTROL_AREA("controlArea"),
    DIRECTION("direction"),
    NOTE("note");

    /** The field of the allocation, and the word in the parameter. */
    private final String field;

    TotalDimension(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** The dimensions of a comma-separated parameter; 400 for an unknown or repeated one. */
    static List<TotalDimension> of(@Nullable String by) {
        List<TotalDimension> dimensions = new ArrayList<>();
        for (String word : by == null ? new String[0] : by.split(",", -1)) {
            TotalDimension dimension = Stream.of(values())
                    .filter(known -> known.field.equals(word))
                    .findFirst()
                    .orElseThrow(() -> refused(
                            "UNKNOWN_DIMENSION",
                            new Bilingual("skal være en eller flere af: %s", "must be one or more of: %s")
                                    .with(Stream.of(values())
                                            .map(TotalDimension::field)
                                            .collect(Collectors.joining(", ")))));
            if (dimensions.contains(dimension)) {
                throw refused("REPEATED_DIMENSION", new Bilingual("%s står to gange", "%s stands twice").with(word));
            }
            dimensions.add(dimension);
        }
        return dimensions;
    }

    static ProblemException refused(String code, Bilingual words) {
        return ProblemException.invalidParameter(Violation.ofParameter("by", code, words));
    }
}
