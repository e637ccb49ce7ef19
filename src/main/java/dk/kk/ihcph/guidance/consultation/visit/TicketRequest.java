package dk.kk.ihcph.guidance.consultation.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.consultation.Guidance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A citizen's choices at the kiosk or on the phone: no name, no number. */
@Schema(
        name = "TicketRequest",
        description = "The choices of a citizen who takes a ticket, without a name",
        examples = "{\"topics\": [\"MITID\"], \"language\": \"en\"}")
record TicketRequest(
        @Valid @JsonUnwrapped Guidance guidance,
        @Schema(description = "Number of persons who came together; default: 1", examples = "1")
                @Min(1)
                @Max(50)
                @Nullable
                Integer persons) {

    Arrival arrival() {
        return new Arrival(guidance, Objects.requireNonNullElse(persons, 1), null, null, null);
    }
}
