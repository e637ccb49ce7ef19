package dk.kk.ihcph.guidance.staffing.template;

import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShiftTemplateApplicationRequest", description = "The period to which a template is applied")
record TemplateApplicationRequest(
        @NotNull LocalDate firstDay,
        @NotNull @Schema(description = "Last local day, included; at most 366 days in all and 500 shifts")
                LocalDate lastDay,
        @Valid
                @Schema(
                        description =
                                "Override for soft rules that are broken, kept with each shift that breaks one; not needed if"
                                        + " none is")
                @Nullable
                RuleOverride override) {}
