package dk.kk.ihcph.guidance.directory.place;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.kernel.Validity;
import dk.kk.ihcph.guidance.kernel.text.ShortText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to create or replace a location. */
@Schema(name = "LocationRequest", description = "A place where guidance is given")
record LocationRequest(
        @NotNull
                @Pattern(regexp = "^[A-Z][A-Z0-9_]{1,19}$", message = "{pattern.code}")
                @Schema(description = "Code, UPPER_SNAKE; never changes", examples = "NORREBRO", maxLength = 20)
                String code,
        @NotNull @Valid ShortText name,
        @NotNull @Schema(description = "Desk or pop-up") LocationKind kind,
        @Size(max = 200)
                @Schema(description = "Street address; absent for pop-ups", examples = "Nyropsgade 1, 1602 København V")
                @Nullable
                String address,
        @Schema(description = "First local day of use; absent if there was no first day") @Nullable LocalDate validFrom,
        @Schema(description = "Last local day of use, included; absent if no end is known") @Nullable
                LocalDate validTo) {

    @JsonIgnore
    Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
