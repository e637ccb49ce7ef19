package dk.kk.ihcph.guidance.directory.municipality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.kernel.Validity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to create or replace a municipality. */
@Schema(name = "MunicipalityRequest", description = "A municipality and its relation to International House")
record MunicipalityRequest(
        @NotNull
                @Pattern(regexp = "^[0-9]{4}$", message = "{pattern.municipality}")
                @Schema(
                        description = "Municipality code of Statistics Denmark, four digits; never changes",
                        examples = "0461")
                String code,
        @NotBlank @Size(max = 100) @Schema(examples = "Odense") String name,
        @NotBlank @Size(max = 100) @Schema(examples = "Syddanmark") String region,
        @NotNull @Schema(description = "`PARTNER` or `NONE`; only Copenhagen is `HOME`", examples = "PARTNER")
                MunicipalityRelation relation,
        @Schema(description = "First local day of use; absent if there was no first day") @Nullable LocalDate validFrom,
        @Schema(description = "Last local day of use, included; absent if no end is known") @Nullable
                LocalDate validTo) {

    @JsonIgnore
    Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
