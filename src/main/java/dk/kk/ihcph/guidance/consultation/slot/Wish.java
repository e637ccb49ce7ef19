package dk.kk.ihcph.guidance.consultation.slot;

import dk.kk.ihcph.guidance.consultation.Guidance;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a free time must fit.
 *
 * @param moved the appointment that leaves its own time for it; that time is free for itself
 */
public record Wish(Collection<String> topics, @Nullable String language, @Nullable UUID moved) {
    public static Wish of(Guidance guidance, @Nullable UUID moved) {
        return new Wish(guidance.topics(), guidance.language(), moved);
    }
}
