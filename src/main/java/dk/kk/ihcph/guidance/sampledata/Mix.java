package dk.kk.ihcph.guidance.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Values with weights, from which one is drawn. */
final class Mix {
    /** Stands for an absent value. */
    private static final String ABSENT = "-";

    private final List<String> values = new ArrayList<>();
    private final List<Integer> bounds = new ArrayList<>();
    private int total;

    private Mix() {}

    /** From value and weight in turn: {@code "en 55 es 7 - 2"}. Few distinct values, so a list is quick enough. */
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

    /** One value, never absent. */
    String draw(SplittableRandom random) {
        int at = random.nextInt(total);
        int i = 0;
        while (bounds.get(i) <= at) {
            i++;
        }
        return values.get(i);
    }

    /** One value, or null where the absent one is drawn. */
    @Nullable
    String drawOrAbsent(SplittableRandom random) {
        String drawn = draw(random);
        return drawn.equals(ABSENT) ? null : drawn;
    }
}
