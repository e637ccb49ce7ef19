package dk.kk.ihcph.guidance.consultation;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The call of a citizen from the line to a desk.
 *
 * @param guide the login of the guide who serves the citizen
 * @param calls how often the citizen was called
 * @param overrideReason why, where the guide has no shift at the location
 */
@Embeddable
public record DeskCall(UUID ticket, String guide, int calls, @Nullable String overrideReason) {

    public static DeskCall first(UUID ticket, String guide, @Nullable String overrideReason) {
        return new DeskCall(ticket, guide, 1, overrideReason);
    }

    DeskCall repeated() {
        return new DeskCall(ticket, guide, calls + 1, overrideReason);
    }

    DeskCall takenOverBy(String other) {
        return new DeskCall(ticket, other, calls, overrideReason);
    }
}
