package dk.kk.ihcph.guidance.directory.municipality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Validity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipality and its relation to International House. */
@StoredAnswer("public directory data")
@Schema(name = "Municipality", description = "A municipality and its relation to International House")
public record Municipality(
        @Schema(
                        description = "Municipality code of Statistics Denmark, four digits",
                        examples = "0101",
                        pattern = "^[0-9]{4}$")
                String code,
        @Schema(examples = "København", maxLength = 100) String name,
        @Schema(examples = "Hovedstaden", maxLength = 100) String region,
        @Schema(description = "Relation to International House") MunicipalityRelation relation,
        @JsonUnwrapped Validity validity,
        @JsonIgnore long version)
        implements Versioned {
    /** The code of Copenhagen, whose residents the guidance is meant for. */
    public static final String COPENHAGEN = "0101";

    public static Municipality of(MunicipalityRow row) {
        MunicipalityRequest said = row.request();
        return new Municipality(
                said.code(), said.name(), said.region(), said.relation(), said.validity(), row.version());
    }
}
