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
        description = "A period whose drafts become binding",
        examples = "{\"administration\": \"BIF\", \"from\": \"2026-03-02\", \"to\": \"2026-03-29\"}")
record PublicationRequest(
        @NotNull @Schema(description = "Whose shifts; one of the caller's administrations")
                Administration administration,
        @NotNull @Schema(description = "First local day", examples = "2026-03-02") LocalDate from,
        @NotNull @Schema(description = "Last local day, at most 366 days in all", examples = "2026-03-29") LocalDate to,
        @Valid @Schema(description = "Needed where something stays uncovered or soft rules are broken") @Nullable
                RuleOverride override) {}
