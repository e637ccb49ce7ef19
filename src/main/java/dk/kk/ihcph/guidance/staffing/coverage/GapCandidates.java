package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.staffing.Hours;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.rule.RuleBreach;
import dk.kk.ihcph.guidance.staffing.rule.ScheduleFacts;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import dk.kk.ihcph.guidance.staffing.rule.ShiftRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds people who could fill a gap: applies the rules to each person of the administration as if they were planned for
 * it.
 */
final class GapCandidates {
    private static final int MOST = 20;
    private static final Comparator<CoverageReportView.Candidate> BEST_FIRST = Comparator.comparingInt(
                    (CoverageReportView.Candidate one) -> one.softBreaches().size())
            .thenComparing(GapCandidates::hoursLeft, Comparator.reverseOrder())
            .thenComparing(CoverageReportView.Candidate::staffName)
            .thenComparing(CoverageReportView.Candidate::staff);

    private final ScheduleFacts facts;
    private final ZoneId zone;

    GapCandidates(ScheduleFacts facts, ZoneId zone) {
        this.facts = facts;
        this.zone = zone;
    }

    /** Ranks the candidates, best first. */
    List<CoverageReportView.Candidate> of(CoverageGap gap) {
        return facts.people().stream()
                .filter(person -> person.administration() == gap.administration() && helps(person, gap))
                .flatMap(person -> candidate(person, gap).stream())
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    /** Tells whether the person adds to the desk; where enough are there, only a missing language or topic does. */
    private static boolean helps(Person person, CoverageGap gap) {
        return gap.missing() > 0
                || !Collections.disjoint(person.languages(), gap.missingLanguages())
                || !Collections.disjoint(person.topics(), gap.missingTopics());
    }

    private Optional<CoverageReportView.Candidate> candidate(Person person, CoverageGap gap) {
        Duty duty = new Duty(null, person.id(), gap.location(), ShiftActivity.DESK, gap.from(), gap.to());
        List<ShiftRule> broken =
                facts.check(List.of(duty)).stream().map(RuleBreach::rule).toList();
        return broken.stream().anyMatch(ShiftRule::isHard)
                ? Optional.empty()
                : Optional.of(new CoverageReportView.Candidate(
                        person.id(), person.displayName(), broken, fundedHoursLeft(person, duty)));
    }

    private @Nullable BigDecimal fundedHoursLeft(Person person, Duty duty) {
        int year = duty.firstDay(zone).getYear();
        BigDecimal funded = person.fundedHours().get(year);
        return funded == null ? null : funded.subtract(Hours.of(workIn(year, facts.standing(person.id()))));
    }

    private Duration workIn(int year, List<Duty> duties) {
        return duties.stream()
                .filter(duty -> duty.firstDay(zone).getYear() == year)
                .map(Duty::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Counts people without stated funding as having none left. */
    private static BigDecimal hoursLeft(CoverageReportView.Candidate candidate) {
        return Objects.requireNonNullElse(candidate.fundedHoursLeft(), BigDecimal.ZERO);
    }
}
