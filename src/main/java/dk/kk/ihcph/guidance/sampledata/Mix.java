package dk.kk.ihcph.guidance.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Draws values by their weights. */
final class Mix {
    /** Represents an absent value. */
    private static final String ABSENT = "-";

    private final List<String> values = new ArrayList<>();
    private final List<Integer> bounds = new ArrayList<>();
    private int total;

    private Mix() {}

    /** Reads values and weights in turn: {@code "en 55 es 7 - 2"}. A list is fast enough for few distinct values. */
    static Mix of(String valuesAndWeights) {
        Mix mix = new Mix();
        String[] parts = valuesAndWeights.strip().split("\\s+", -1);
        for (int i = 0; i < parts.length; i += 2) {
            mix.total += Integer.parseInt(parts[i + 1]);
            mix.values.add(parts[i]);
            mix.bounds.add(mix.total);
        }
        return mix;
    }

    /** Draws a value, never an absent one. */
    String draw(SplittableRandom random) {
        int at = random.nextInt(total);
        int i = 0;
        while (bounds.get(i) <= at) {
            i++;
        }
        return values.get(i);
    }

    /** Draws a value; null if the absent one is drawn. */
    @Nullable
    String drawOrAbsent(SplittableRandom random) {
        String drawn = draw(random);
        return drawn.equals(ABSENT) ? null : drawn;
    }
}
