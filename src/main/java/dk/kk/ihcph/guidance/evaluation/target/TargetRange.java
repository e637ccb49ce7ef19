package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that a target of an indicator may have.
 *
 * @param lowest the lowest, included
 * @param highest the highest, included; none where the indicator has no highest value
 * @param directed whether more or less is better; a neutral indicator can have no target
 */
public record TargetRange(BigDecimal lowest, @Nullable BigDecimal highest, boolean directed) {

    List<Violation> broken(BigDecimal value) {
        if (!directed) {
            return List.of(Violation.at(
                    "/indicator",
                    "NO_DIRECTION",
                    new Bilingual(
                            "har ingen retning og kan derfor ikke få et mål",
                            "has no direction and can therefore have no target")));
        }
        if (value.compareTo(lowest) < 0 || (highest != null && value.compareTo(highest) > 0)) {
            return List.of(Violation.at("/value", "OUT_OF_RANGE", bounds()));
        }
        return List.of();
    }

    private Bilingual bounds() {
        return highest == null
                ? new Bilingual("skal være mindst %s", "must be at least %s").with(Written.figure(lowest))
                : new Bilingual("skal ligge fra %s til %s", "must be from %s to %s")
                        .with(Written.figure(lowest), Written.figure(highest));
    }
}
