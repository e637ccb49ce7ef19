package dk.kk.ihcph.guidance.consultation.slot;

import dk.kk.ihcph.guidance.consultation.Guidance;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conditions on a free time.
 *
 * @param moved the appointment that is to be moved: its present time counts as free
 */
public record Wish(Collection<String> topics, @Nullable String language, @Nullable UUID moved) {
    public static Wish of(Guidance guidance, @Nullable UUID moved) {
        return new Wish(guidance.topics(), guidance.language(), moved);
    }
}
