package dk.kk.ihcph.guidance.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the query parameter {@code by} of totals: the dimensions to group by, separated by commas. */
public final class Dimensions {
    private Dimensions() {}

    /** A dimension to group by. Each feature defines its dimensions in an enum. */
    public interface Dimension {
        /** The dimension's name, both in the parameter and as a field of the answer. */
        String field();
    }

    /** Reads the dimensions in the order of the parameter. An unknown or repeated dimension is refused with 400. */
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
                throw refused(
                        "REPEATED_DIMENSION", new Bilingual("%s er angivet to gange", "%s is given twice").with(word));
            }
            dimensions.add(dimension);
        }
        return dimensions;
    }

    /** Returns what the members of a group share in each dimension, read by the name of its field; nothing where nobody noted it. */
    public static <D extends Dimension> Map<D, Object> shared(List<D> by, Function<String, @Nullable Object> value) {
        Map<D, Object> shared = new HashMap<>();
        for (D dimension : by) {
            Object known = value.apply(dimension.field());
            if (known != null) {
                shared.put(dimension, known);
            }
        }
        return shared;
    }

    /** The refusal (400) of dimensions that give more groups than an answer can hold. */
    public static Refused tooMany(int most) {
        return refused(
                "TOO_MANY_TOTALS",
                new Bilingual(
                                "giver mere end %s; filtrér, eller vælg færre dimensioner",
                                "gives more than %s; filter, or ask for fewer dimensions")
                        .with(Noun.of("sum", "summer", "total", "totals").count(most)));
    }

    private static Refused refused(String code, Bilingual words) {
        return Refused.invalidParameter(Violation.ofParameter("by", code, words));
    }
}
