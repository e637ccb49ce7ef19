package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** Where a citizen is sent on to. */
@Schema(
        name = "TransferRequest",
        description = "The administration or location, or both, to which a citizen is transferred",
        examples = "{\"administration\": \"KFF\"}")
record TransferRequest(
        @Schema(description = "Code of /locations; default: the present location", examples = "KEH")
                @Size(max = 20)
                @Nullable
                String location,
        @Schema(description = "Administration that serves the citizen; default: any that is free there") @Nullable
                Administration administration,
        @Schema(
                        description = "Codes of /topics that remain; default: the present topics",
                        examples = "[\"CULTURE_AND_LEISURE\"]")
                @Size(min = 1, max = 12)
                @UniqueElements
                @Nullable
                List<@NotNull @Size(max = 50) String> topics) {}
