package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.registration.Attendee;
import dk.kk.ihcph.guidance.registration.Party;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** People who came without a registration, without names. */
@Schema(name = "WalkInRequest", description = "People who come without a registration; anonymous")
record WalkInRequest(
        @NotNull @Min(1) @Max(20) Integer persons,
        @Schema(description = "Preferred language, ISO 639-1", examples = "en")
                @Nullable
                @Pattern(regexp = "^[a-z]{2}$", message = "{pattern.language}")
                String language,
        @Schema(description = "Municipality of residence, a code of /municipalities")
                @Nullable
                @Pattern(regexp = "^[0-9]{4}$", message = "{pattern.municipality}")
                String municipality,
        @Schema(description = "Labels in /code-lists/situations") @Nullable Situation situation,
        @Schema(description = "Labels in /code-lists/industries") @Nullable Industry industry,
        @Schema(description = "Month of arrival in Denmark", examples = "2026-11")
                @Nullable
                @Pattern(regexp = "^[0-9]{4}-(0[1-9]|1[0-2])$", message = "{pattern.month}")
                String arrivalMonth) {
    Party party() {
        return new Party(
                new Attendee(null, null, language, municipality, situation, industry, arrivalMonth, Map.of()),
                persons,
                false);
    }
}
