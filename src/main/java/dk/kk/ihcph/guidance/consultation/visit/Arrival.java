package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen who comes to stand in line.
 *
 * @param administration the one that must see to them; any where null
 * @param appointment what they booked, and {@code guide} whom with; null for who just comes
 * @param dueAt their place in line; null for the end of it
 */
public record Arrival(
        List<String> topics,
        @Nullable String language,
        @Nullable String municipality,
        boolean movingToCopenhagen,
        int persons,
        @Nullable Administration administration,
        @Nullable UUID appointment,
        @Nullable UUID guide,
        @Nullable Instant dueAt) {}
