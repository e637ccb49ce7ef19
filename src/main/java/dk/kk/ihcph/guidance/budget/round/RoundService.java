package dk.kk.ihcph.guidance.budget.round;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.budget.forecast.AsOf;
import dk.kk.ihcph.guidance.budget.status.StatusFilter;
import dk.kk.ihcph.guidance.budget.status.StatusService;
import dk.kk.ihcph.guidance.budget.status.StatusView;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/**
 * Freezes the status of a year for a report. A round spans both administrations, so a controller of either may create
 * it.
 */
@ApplicationScoped
class RoundService {
    private final RoundRepository rounds;
    private final StatusService statuses;
    private final Caller caller;
    private final Clock clock;

    RoundService(RoundRepository rounds, StatusService statuses, Caller caller, Clock clock) {
        this.rounds = rounds;
        this.statuses = statuses;
        this.caller = caller;
        this.clock = clock;
    }

    Page<RoundEntry> list(RoundFilter filter, PageRequest page) {
        return Page.of(rounds.list(filter, page), page, round -> Cursor.of(round.id()), Function.identity());
    }

    RoundView get(UUID id) {
        return rounds.findByIdOptional(id).map(RoundView::of).orElseThrow(Refused::notFound);
    }

    @Transactional
    RoundView freeze(RoundRequest request) {
        if (rounds.has(request.year(), request.name())) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                                    "Året %s har allerede en prognoserunde med det navn.",
                                    "The year %s already has a forecast round with that name.")
                            .with(request.year()));
        }
        StatusFilter all = new StatusFilter();
        all.year = request.year();
        StatusView status =
                statuses.status(all, statuses.asOf(request.asOf(), Violation.at("/asOf", AsOf.WRONG_FORM, AsOf.WORDS)));
        ForecastRound round = new ForecastRound(request.name(), status, caller.name(), clock.instant());
        rounds.persistAndFlush(round);
        return RoundView.of(round);
    }
}
