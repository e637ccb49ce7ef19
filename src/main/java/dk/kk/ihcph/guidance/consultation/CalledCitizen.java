package dk.kk.ihcph.guidance.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a citizen when a guide calls them from the line. */
public record CalledCitizen(
        UUID ticket,
        List<String> topics,
        @Nullable String language,
        @Nullable String municipality,
        boolean movingToCopenhagen,
        int persons) {

    /** As if it were logged at this moment, before anything came of it. */
    ConsultationRequest request(Instant now) {
        return new ConsultationRequest(
                null,
                null,
                null,
                topics,
                language,
                municipality,
                movingToCopenhagen,
                null,
                null,
                persons,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
