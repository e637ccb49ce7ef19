package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.consultation.Guidance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** A citizen's choices at the kiosk or on the phone: no name, no number. */
@Schema(
        name = "TicketRequest",
        description = "What a citizen chooses at the kiosk or on the phone. No name, no number",
        examples = "{\"topics\": [\"MITID\"], \"language\": \"en\"}")
record TicketRequest(
        @Schema(description = "Codes of /topics, one to twelve", examples = "[\"MITID\"]")
                @NotEmpty
                @Size(max = 12)
                @UniqueElements
                List<@NotNull @Size(max = 50) String> topics,
        @Schema(description = "The language wanted, ISO 639-1; left out, any will do", examples = "en", maxLength = 2)
                @Pattern(regexp = "[a-z]{2}")
                @Nullable
                String language,
        @Schema(description = "Residence municipality, code of /municipalities", examples = "0101")
                @Size(max = 4)
                @Nullable
                String municipality,
        @Schema(description = "The citizen is about to move to Copenhagen; default false") @Nullable
                Boolean movingToCopenhagen,
        @Schema(description = "How many came together, 1 to 50; default 1", examples = "1") @Min(1) @Max(50) @Nullable
                Integer persons) {

    Arrival arrival() {
        return new Arrival(
                Guidance.of(topics, language, municipality, movingToCopenhagen),
                Objects.requireNonNullElse(persons, 1),
                null,
                null,
                null);
    }
}
