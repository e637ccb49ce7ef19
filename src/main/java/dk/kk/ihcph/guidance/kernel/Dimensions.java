package dk.kk.ihcph.guidance.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parameter {@code by} of sums and figures: what they are grouped by, separated by commas. */
public final class Dimensions {
    private Dimensions() {}

    /** One thing to group by; an enum of the feature. */
    public interface Dimension {
        /** The word in the parameter, and the field of the answer. */
        String field();
    }

    /** The dimensions that the parameter names, in its order; 400 for an unknown or repeated one. */
    public static <D extends Dimension> List<D> of(@Nullable String by, D[] known) {
        List<D> dimensions = new ArrayList<>();
        for (String word : by == null ? new String[0] : by.split(",", -1)) {
            D dimension = Stream.of(known)
                    .filter(one -> one.field().equals(word))
                    .findFirst()
                    .orElseThrow(() -> refused(
                            "UNKNOWN_DIMENSION",
                            new Bilingual("skal være en eller flere af: %s", "must be one or more of: %s")
                                    .with(Stream.of(known).map(Dimension::field).collect(Collectors.joining(", ")))));
            if (dimensions.contains(dimension)) {
                throw refused("REPEATED_DIMENSION", new Bilingual("%s står to gange", "%s stands twice").with(word));
            }
            dimensions.add(dimension);
        }
        return dimensions;
    }

    /** 400 where the dimensions give more groups than an answer can hold. */
    public static Refused tooMany(int most) {
        return refused(
                "TOO_MANY_TOTALS",
                new Bilingual(
                                "giver mere end %s summer; filtrér, eller vælg færre dimensioner",
                                "gives more than %s totals; filter, or ask for fewer dimensions")
                        .with(most));
    }

    private static Refused refused(String code, Bilingual words) {
        return Refused.invalidParameter(Violation.ofParameter("by", code, words));
    }
}
