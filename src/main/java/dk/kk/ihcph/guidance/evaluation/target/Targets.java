package dk.kk.ihcph.guidance.evaluation.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Looks up targets in force. */
@ApplicationScoped
public class Targets {
    private final TargetRepository targets;

    Targets(TargetRepository targets) {
        this.targets = targets;
    }

    /** Returns the approved target of the indicator that is in force on the local day; empty if there is none. */
    public Optional<InForce> inForce(String indicator, LocalDate day) {
        return targets.inForce(indicator, day)
                .map(target -> new InForce(
                        target.id(), target.terms().value(), target.terms().decision()));
    }

    /**
     * A target in force.
     *
     * @param value in the indicator's unit
     * @param decision the decision that sets it
     */
    public record InForce(UUID id, BigDecimal value, String decision) {}
}
