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
        description = "Where a citizen is sent on to: another administration's desk here, another location, or both",
        examples = "{\"administration\": \"KFF\"}")
record TransferRequest(
        @Schema(description = "Code of /locations; default: the same", examples = "KEH") @Size(max = 20) @Nullable
                String location,
        @Schema(description = "The administration that shall see to them; left out, whoever is free there") @Nullable
                Administration administration,
        @Schema(
                        description = "Codes of /topics that are left to talk about; default: the same",
                        examples = "[\"CULTURE_AND_LEISURE\"]")
                @Size(min = 1, max = 12)
                @UniqueElements
                @Nullable
                List<@NotNull @Size(max = 50) String> topics) {}
