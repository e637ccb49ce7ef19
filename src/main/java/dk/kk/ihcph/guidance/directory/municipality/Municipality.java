package dk.kk.ihcph.guidance.directory.municipality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Validity;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A municipality and its relation to International House. */
@StoredAnswer("public directory data")
@Schema(name = "Municipality", description = "A municipality and what it is to International House")
public record Municipality(
        @Schema(
                        description = "Municipality code of Statistics Denmark, four digits",
                        examples = "0101",
                        pattern = "^[0-9]{4}$")
                String code,
        @Schema(description = "Its Danish name", examples = "København", maxLength = 100) String name,
        @Schema(description = "Its region", examples = "Hovedstaden", maxLength = 100) String region,
        @Schema(description = "Home, partner or neither") MunicipalityRelation relation,
        @Schema(description = "First local day on which it is used; absent if it always was", examples = "2027-01-01")
                @Nullable
                LocalDate validFrom,
        @Schema(description = "Last local day on which it is used; absent if no end is known", examples = "2028-12-31")
                @Nullable
                LocalDate validTo,
        @JsonIgnore long version)
        implements Versioned {
    /** The code of Copenhagen, whose residents the guidance is meant for. */
    public static final String COPENHAGEN = "0101";

    @JsonIgnore
    public Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
