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
@Schema(name = "MunicipalityRequest", description = "A municipality and what it is to International House")
record MunicipalityRequest(
        @NotNull
                @Pattern(regexp = "^[0-9]{4}$", message = "{pattern.municipality}")
                @Schema(
                        description = "Municipality code of Statistics Denmark, four digits; never changes",
                        examples = "0461")
                String code,
        @NotBlank @Size(max = 100) @Schema(description = "Its Danish name", examples = "Odense") String name,
        @NotBlank @Size(max = 100) @Schema(description = "Its region", examples = "Syddanmark") String region,
        @NotNull @Schema(description = "Partner or neither; HOME is Copenhagen and no other", examples = "PARTNER")
                MunicipalityRelation relation,
        @Schema(description = "First local day on which it is used; absent if it always was", examples = "2027-01-01")
                @Nullable
                LocalDate validFrom,
        @Schema(description = "Last local day on which it is used; absent if no end is known", examples = "2028-12-31")
                @Nullable
                LocalDate validTo) {

    @JsonIgnore
    Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
