package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.directory.Situation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The citizens of one consultation, without names. */
@Embeddable
@Schema(hidden = true)
record Visitors(
        @Enumerated(EnumType.STRING) @Nullable Situation situation,
        @Enumerated(EnumType.STRING) FirstVisit firstVisit,
        @Schema(description = "How many came together", examples = "1", minimum = "1", maximum = "50") int persons) {

    /** Reads a request, where one person came, and perhaps not for the first time, unless it says otherwise. */
    static Visitors of(@Nullable Situation situation, @Nullable FirstVisit firstVisit, @Nullable Integer persons) {
        return new Visitors(
                situation, firstVisit == null ? FirstVisit.UNKNOWN : firstVisit, persons == null ? 1 : persons);
    }
}
