package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import dk.kk.ihcph.guidance.staffing.coverage.Coverage;
import dk.kk.ihcph.guidance.staffing.coverage.CoverageGap;
import dk.kk.ihcph.guidance.staffing.rule.RequiredSpan;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Measures the required hours at the desks, and those of them that published shifts cover. */
@ApplicationScoped
class CoverageMeasure {
    private static final BigDecimal SECONDS_OF_AN_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    private final Coverage coverage;

    CoverageMeasure(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Measures each period. One computation serves them all, so that they should lie close together. */
    List<Measured> of(List<LocalPeriod> periods, Set<Administration> administrations) {
        LocalDate first = periods.stream()
                .map(LocalPeriod::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate next =
                periods.stream().map(LocalPeriod::to).max(LocalDate::compareTo).orElseThrow();
        Coverage.Outlook outlook =
                coverage.of(administrations, first, next.minusDays(1), Set.of(ShiftStatus.PUBLISHED));
        return periods.stream().map(period -> measured(outlook, period)).toList();
    }

    private static Measured measured(Coverage.Outlook outlook, LocalPeriod period) {
        List<RequiredSpan> required = outlook.required().stream()
                .filter(span -> period.contains(span.date()))
                .toList();
        Duration work = required.stream().map(RequiredSpan::work).reduce(Duration.ZERO, Duration::plus);
        Duration missing = outlook.gaps().stream()
                .filter(gap -> period.contains(gap.date()))
                .map(CoverageGap::work)
                .reduce(Duration.ZERO, Duration::plus);
        return new Measured(
                hours(work.minus(missing)), hours(work), BigDecimal.ZERO, null, null, required.size(), List.of());
    }

    private static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_OF_AN_HOUR, MathContext.DECIMAL128);
    }
}
