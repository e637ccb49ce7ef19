package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.budget.note.BudgetNoteService;
import dk.kk.ihcph.guidance.budget.note.NoteAdopted;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import dk.kk.ihcph.guidance.budget.note.NoteGoal;
import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorService;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Follows up budget notes, and keeps the indicators of their rows. */
@ApplicationScoped
public class FollowUpService {
    private final FollowUpPlanRepository plans;
    private final BudgetNoteService notes;
    private final IndicatorService indicators;
    private final FollowUpConfig config;
    private final Caller caller;
    private final Clock clock;

    FollowUpService(
            FollowUpPlanRepository plans,
            BudgetNoteService notes,
            IndicatorService indicators,
            FollowUpConfig config,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.notes = notes;
        this.indicators = indicators;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** Proposes the indicators of each row when a note is adopted. */
    @Transactional
    void propose(@Observes NoteAdopted adopted) {
        plans.persistAndFlush(new FollowUpPlan(adopted.code(), FollowUpPlan.proposed(adopted.goals())));
    }

    /** Follows up a note over a period that has begun, with all its figures; see {@link FollowUpView#withoutSmallCells()}. */
    public FollowUpView of(String code, LocalPeriod period) {
        NoteDocument note = notes.adopted(code);
        LocalDate today = LocalDate.now(clock);
        LocalDate lastDay = period.to().minusDays(1);
        FollowUpView.Scope scope = new FollowUpView.Scope(
                new IndicatorView.Period(period.from(), period.to()),
                today.isBefore(lastDay) ? today : lastDay,
                clock.instant(),
                config.yellowPercent());
        List<List<Indicator>> chosen = chosen(code, note.goals());
        Map<Indicator, IndicatorView> figures = new EnumMap<>(Indicator.class);
        chosen.forEach(row -> row.forEach(
                indicator -> figures.computeIfAbsent(indicator, asked -> indicators.compute(asked, period, null))));
        return new FollowUpView(
                code,
                note.heading().title(),
                scope,
                IntStream.range(0, chosen.size())
                        .mapToObj(at -> FollowUpView.Row.of(
                                at + 1,
                                note.goals().get(at),
                                chosen.get(at).stream().map(figures::get).toList(),
                                scope))
                        .toList());
    }

    /**
     * Follows up a year of a note as the caller may see it.
     *
     * @param year none for the current year, or the note's last one once that is over
     */
    FollowUpView ofYear(String code, @Nullable Integer year) {
        List<Integer> years = notes.adopted(code).heading().years();
        int current = LocalDate.now(clock).getYear();
        int asked = year == null ? Math.min(current, years.get(years.size() - 1)) : year;
        if (!years.contains(asked)) {
            throw refused(
                    "OUTSIDE_THE_NOTE",
                    new Bilingual("skal være et af notatets år: %s", "must be a year of the note: %s").with(years));
        }
        if (asked > current) {
            throw refused("NOT_BEGUN", new Bilingual("er endnu ikke begyndt", "has not begun yet"));
        }
        FollowUpView all = of(code, new LocalPeriod(LocalDate.of(asked, 1, 1), LocalDate.of(asked + 1, 1, 1)));
        return caller.maySeeSmallCells() ? all : all.withoutSmallCells();
    }

    private static Refused refused(String rule, Bilingual words) {
        return Refused.invalidParameter(Violation.ofParameter("year", rule, words));
    }

    FollowUpPlanView plan(String code) {
        List<NoteGoal> goals = notes.adopted(code).goals();
        Optional<FollowUpPlan> plan = plans.findByIdOptional(code);
        return FollowUpPlanView.of(
                code,
                plan.map(FollowUpPlan::version).orElse(FollowUpPlan.NOT_STORED),
                goals,
                plan.map(FollowUpPlan::indicators).orElseGet(() -> FollowUpPlan.proposed(goals)));
    }

    /** Chooses the indicators of each row. A note spans both administrations, so a controller of either may. */
    @Transactional
    FollowUpPlanView choose(String code, FollowUpPlanRequest request, IfMatch seen) {
        List<NoteGoal> goals = notes.adopted(code).goals();
        List<List<Indicator>> chosen = request.of(goals.size());
        FollowUpPlan plan = plans.locked(code).orElse(null);
        seen.check(plan == null ? FollowUpPlan.NOT_STORED : plan.version());
        if (plan == null) {
            plans.persist(new FollowUpPlan(code, chosen));
        } else {
            plan.choose(chosen);
        }
        plans.flush();
        return plan(code);
    }

    private List<List<Indicator>> chosen(String code, List<NoteGoal> goals) {
        return plans.findByIdOptional(code).map(FollowUpPlan::indicators).orElseGet(() -> FollowUpPlan.proposed(goals));
    }
}
