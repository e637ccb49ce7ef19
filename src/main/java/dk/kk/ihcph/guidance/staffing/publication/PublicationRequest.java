package dk.kk.ihcph.guidance.staffing.publication;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PublicationRequest",
        description = "A period of the schedule to publish",
        examples = "{\"administration\": \"BIF\", \"firstDay\": \"2026-03-02\", \"lastDay\": \"2026-03-29\"}")
record PublicationRequest(
        @NotNull @Schema(description = "Administration whose shifts are published") Administration administration,
        @NotNull LocalDate firstDay,
        @NotNull @Schema(description = "Last local day, included; at most 366 days in all") LocalDate lastDay,
        @Valid
                @Schema(description = "Override for gaps and soft rules that are broken; not needed if there are none")
                @Nullable
                RuleOverride override) {}
