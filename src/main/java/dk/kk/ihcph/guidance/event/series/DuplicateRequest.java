package dk.kk.ihcph.guidance.event.series;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time at which a copy of an event begins. */
@Schema(name = "DuplicateRequest", description = "When the same is to be held another time")
record DuplicateRequest(
        @Schema(
                        description = "When the copy begins; everything else of it moves along",
                        examples = "2027-04-14T17:00:00+02:00")
                @NotNull
                Instant startsAt) {}
