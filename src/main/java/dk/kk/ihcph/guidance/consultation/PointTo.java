package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.directory.municipality.MunicipalityRelation;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The municipality that serves a citizen outside the target group. */
@Schema(name = "PointTo", description = "The municipality that helps a citizen outside the target group")
public record PointTo(
        @Schema(examples = "0147", maxLength = 4) String municipality,
        @Schema(examples = "Frederiksberg", maxLength = 100) String name,
        @Schema(description = "Whether it is a partner municipality") boolean partner,
        @Schema(description = "Sentence to tell the citizen") Bilingual message) {

    public static PointTo of(Municipality municipality) {
        return new PointTo(
                municipality.code(),
                municipality.name(),
                municipality.relation() == MunicipalityRelation.PARTNER,
                new Bilingual(
                                "Personlig vejledning er for borgere i Københavns Kommune. Borgerservice i %s Kommune hjælper dig.",
                                "Personal guidance is for residents of Copenhagen. Citizen service in %s Municipality will help you.")
                        .with(municipality.name()));
    }
}
