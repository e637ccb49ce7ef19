package dk.kk.ihcph.guidance.evaluation.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.evaluation.BaselineService.PilotValue;
import dk.kk.ihcph.guidance.evaluation.target.Targets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator without figures. */
@Schema(name = "IndicatorSummary", description = "An indicator, and what it is compared with")
record IndicatorSummaryView(
        @JsonUnwrapped IndicatorView.IndicatorDefinition indicator,
        @Schema(description = "The pilot's figure; absent where the pilot gives none") @Nullable PilotValue baseline,
        @Schema(description = "The target in force today; absent where there is none")
                Targets.@Nullable InForce target) {}
