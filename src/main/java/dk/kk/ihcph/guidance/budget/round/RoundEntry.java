package dk.kk.ihcph.guidance.budget.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round in a list, without its frozen status. */
@Schema(name = "ForecastRoundEntry", description = "A forecast round without its status")
record RoundEntry(UUID id, @JsonUnwrapped RoundHead head) {}
