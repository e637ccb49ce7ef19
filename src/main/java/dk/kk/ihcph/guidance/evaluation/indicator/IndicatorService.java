package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Computes indicators. */
@ApplicationScoped
public class IndicatorService {

    /** Computes an indicator over a period, with all its figures; see {@link IndicatorView#withoutSmallCells()}. */
    public IndicatorView compute(Indicator indicator, LocalPeriod period, @Nullable IndicatorDimension by) {
        throw new UnsupportedOperationException();
    }
}
