package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.staffing.Hours;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.planning.ShiftRules;
import dk.kk.ihcph.guidance.staffing.shift.CountedShifts;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reports the gaps of the schedule, and the people who could fill them. */
@ApplicationScoped
class CoverageReportService {
    private static final int GAPS = 1000;
    /** Each gap applies all rules to each person. */
    private static final int GAPS_WITH_CANDIDATES = 100;

    private static final int SHARE_DECIMALS = 4;

    private final Coverage coverage;
    private final CountedShifts counted;
    private final StaffRepository staff;
    private final ShiftRules rules;
    private final Directory directory;
    private final Clock clock;

    CoverageReportService(
            Coverage coverage,
            CountedShifts counted,
            StaffRepository staff,
            ShiftRules rules,
            Directory directory,
            Clock clock) {
        this.coverage = coverage;
        this.counted = counted;
        this.staff = staff;
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
    }

    CoverageReportView report(CoverageFilter filter) {
        DayRange days = filter.days(LocalDate.now(clock));
        directory.requireLocation(filter.location);
        Set<ShiftStatus> statuses = counted.statuses(filter.drafts);
        Set<Administration> administrations =
                filter.administration == null ? Set.of(Administration.values()) : Set.of(filter.administration);
        Coverage.Outlook outlook = coverage.of(administrations, days.from(), days.to(), statuses);
        if (filter.location != null) {
            outlook = outlook.at(filter.location);
        }
        Duration covered = outlook.work().minus(outlook.missing());
        return new CoverageReportView(
                days.from(),
                days.to().plusDays(1),
                statuses.contains(ShiftStatus.DRAFT),
                Hours.of(outlook.work()),
                Hours.of(covered),
                share(covered, outlook.work()),
                outlook.gaps().size(),
                gaps(outlook.gaps().stream().limit(GAPS).toList()));
    }

    private static BigDecimal share(Duration covered, Duration required) {
        return required.isZero()
                ? BigDecimal.ONE.setScale(SHARE_DECIMALS)
                : BigDecimal.valueOf(covered.toSeconds())
                        .divide(BigDecimal.valueOf(required.toSeconds()), SHARE_DECIMALS, RoundingMode.DOWN);
    }

    private List<CoverageReportView.Gap> gaps(List<CoverageGap> gaps) {
        Instant now = clock.instant();
        List<CoverageGap> open = gaps.stream()
                .filter(gap -> gap.to().isAfter(now))
                .limit(GAPS_WITH_CANDIDATES)
                .toList();
        if (open.isEmpty()) {
            return gaps.stream()
                    .map(gap -> new CoverageReportView.Gap(gap, List.of()))
                    .toList();
        }
        LocalDate first = open.get(0).date();
        LocalDate last = open.stream()
                .map(CoverageGap::date)
                .max(Comparator.naturalOrder())
                .orElse(first);
        GapCandidates candidates = new GapCandidates(
                rules.facts(staff.activeBetween(first, last), first, last, counted.visible()), clock.getZone());
        Set<CoverageGap> asked = Set.copyOf(open);
        return gaps.stream()
                .map(gap -> new CoverageReportView.Gap(gap, asked.contains(gap) ? candidates.of(gap) : List.of()))
                .toList();
    }
}
