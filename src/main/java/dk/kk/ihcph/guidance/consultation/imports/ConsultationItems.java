package dk.kk.ihcph.guidance.consultation.imports;

import dk.kk.ihcph.guidance.consultation.ConsultationRequest;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of a batch in JSON, for the contract; it is read item by item, never as a whole. */
@Schema(name = "ConsultationItems", description = "Consultations to import")
record ConsultationItems(
        @Schema(
                        description = "Consultations, each with `startedAt` or `endedAt`",
                        minItems = 1,
                        maxItems = 250_000,
                        required = true)
                List<ConsultationRequest> items) {}
