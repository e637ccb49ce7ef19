package dk.kk.ihcph.guidance.evaluation.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.evaluation.BaselineService.PilotValue;
import dk.kk.ihcph.guidance.evaluation.target.Targets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator without figures. */
@Schema(name = "IndicatorSummary", description = "An indicator with its references")
record IndicatorSummaryView(
        @JsonUnwrapped IndicatorView.IndicatorDefinition indicator,
        @Schema(description = "Figure of the pilot; absent if there is none") @Nullable PilotValue baseline,
        @Schema(description = "Target that applies today; absent if there is none") Targets.@Nullable InForce target) {}
