package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.directory.Situation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The citizens of one consultation, without names. */
@Embeddable
@Schema(hidden = true)
public record Visitors(
        @Enumerated(EnumType.STRING) @Nullable Situation situation,
        @Schema(description = "Whether it was the citizen's first visit; default: UNKNOWN") @Enumerated(EnumType.STRING)
                FirstVisit firstVisit,
        @Schema(description = "Number of persons who came together; default: 1", examples = "1") @Min(1) @Max(50)
                Integer persons) {
    public Visitors {
        firstVisit = Objects.requireNonNullElse(firstVisit, FirstVisit.UNKNOWN);
        persons = Objects.requireNonNullElse(persons, 1);
    }
}
