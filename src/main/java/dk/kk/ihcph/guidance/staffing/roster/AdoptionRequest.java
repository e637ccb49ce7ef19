package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AdoptionRequest", description = "Conditions of the adoption; may be an empty object")
record AdoptionRequest(@Valid @Nullable RuleOverride override) {}
