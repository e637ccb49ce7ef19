package dk.kk.ihcph.guidance.evaluation.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Looks up targets in force. */
@ApplicationScoped
public class Targets {
    private final TargetRepository targets;

    Targets(TargetRepository targets) {
        this.targets = targets;
    }

    /** Returns the approved target of the indicator that is in force on the local day; empty if there is none. */
    public Optional<InForce> inForce(String indicator, LocalDate day) {
        return targets.inForce(indicator, day).map(Targets::inForce);
    }

    /** Returns all approved targets in force on the local day, by the codes of their indicators. */
    public Map<String, InForce> inForce(LocalDate day) {
        return targets.inForce(day).stream()
                .collect(Collectors.toMap(target -> target.terms().indicator(), Targets::inForce));
    }

    private static InForce inForce(IndicatorTarget target) {
        return new InForce(target.id(), target.terms().value(), target.terms().decision());
    }

    /**
     * A target in force.
     *
     * @param value in the indicator's unit
     * @param decision the decision that sets it
     */
    @Schema(name = "TargetInForce", description = "A target that both administrations have set")
    public record InForce(
            UUID id,
            @Schema(description = "The value, in the unit of the indicator", examples = "950.00") BigDecimal value,
            @Schema(
                            description = "Decision that sets the target",
                            examples = "KFU 12-03-2026, punkt 4",
                            maxLength = 300)
                    String decision) {}
}
