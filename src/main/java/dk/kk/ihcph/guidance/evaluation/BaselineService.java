package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads the pilot's figures. */
@ApplicationScoped
public class BaselineService {
    private final BaselineRepository baselines;

    BaselineService(BaselineRepository baselines) {
        this.baselines = baselines;
    }

    /** A pilot's figure, for a comparison. */
    @Schema(name = "PilotValue", description = "A figure of the pilot")
    public record PilotValue(
            @Schema(
                            description = "Code of the baseline, as in /baselines",
                            examples = "CONSULTATIONS_PER_MONTH",
                            maxLength = 100)
                    String indicator,
            @Schema(description = "Code of the budget note that states it", examples = "KF042", maxLength = 20)
                    String budgetNote,
            Bilingual period,
            @Schema(description = "The value, in the unit of the indicator", examples = "900.00") BigDecimal value,
            @Schema(description = "Whether the value is rounded") boolean approximate) {}

    /** Returns the pilot's figure with this code. */
    public Optional<PilotValue> find(String indicator) {
        return baselines.findByIdOptional(indicator).map(BaselineService::pilotValue);
    }

    /** Returns all figures of the pilot, by their codes. */
    public Map<String, PilotValue> all() {
        return baselines.listAll().stream()
                .map(BaselineService::pilotValue)
                .collect(Collectors.toMap(PilotValue::indicator, Function.identity()));
    }

    private static PilotValue pilotValue(Baseline baseline) {
        return new PilotValue(
                baseline.indicator(),
                baseline.source().budgetNote(),
                baseline.period().label(),
                baseline.figure().value(),
                baseline.figure().approximate());
    }

    Page<BaselineView> list() {
        return Page.whole(baselines.listAll().stream()
                .sorted(Comparator.comparing(Baseline::position))
                .map(BaselineView::of)
                .toList());
    }
}
