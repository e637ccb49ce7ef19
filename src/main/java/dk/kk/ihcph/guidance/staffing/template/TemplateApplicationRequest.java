package dk.kk.ihcph.guidance.staffing.template;

import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShiftTemplateApplicationRequest", description = "The period to lay a template over")
record TemplateApplicationRequest(
        @NotNull @Schema(description = "First local day", examples = "2026-02-02") LocalDate from,
        @NotNull
                @Schema(
                        description = "Last local day; at most 366 days in all, and at most 500 shifts",
                        examples = "2026-03-27")
                LocalDate to,
        @Valid
                @Schema(description = "Needed where soft rules are broken; kept with each shift that breaks one")
                @Nullable
                RuleOverride override) {}
