package dk.kk.ihcph.guidance.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure of the pilot with which later figures are compared. */
@Schema(name = "Baseline", description = "A figure of the pilot")
record BaselineView(
        @Schema(examples = "CONSULTATIONS_PER_MONTH", maxLength = 100) String indicator,
        Bilingual label,
        @JsonUnwrapped PilotFigure figure,
        @Schema(description = "How the value was derived; absent if the source states it") @Nullable
                Bilingual derivation,
        PilotFigure.MeasuringPeriod period,
        PilotFigure.Source source) {

    static BaselineView of(Baseline baseline) {
        return new BaselineView(
                baseline.indicator(),
                baseline.label(),
                baseline.figure(),
                baseline.derivation(),
                baseline.period(),
                baseline.source());
    }
}
