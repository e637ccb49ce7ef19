package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.Periods;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Kept;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Need;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds the solver's input from the needs and the people of the period. */
@ApplicationScoped
class RosterProblems {
    /** Far beyond the service's year of 416; a larger search would not end well within 300 seconds. */
    private static final int MOST_SLOTS = 3000;

    private final ScheduleNeeds needs;
    private final ZoneId zone;

    RosterProblems(ScheduleNeeds needs, Clock clock) {
        this.needs = needs;
        this.zone = clock.getZone();
    }

    RosterProblem of(RosterRequest request, Set<Administration> administrations) {
        Periods.check(request.firstDay(), request.lastDay());
        List<Guide> guides = needs.guides(administrations, request.firstDay(), request.lastDay());
        List<Need> places = request.replan()
                ? needs.needsAndKept(administrations, request.firstDay(), request.lastDay(), guides)
                : needs.needs(administrations, request.firstDay(), request.lastDay());
        if (places.stream().allMatch(place -> place.kept() != null)) {
            throw Refused.invalid(Violation.at(
                    "/firstDay",
                    "NOTHING_TO_PLAN",
                    new Bilingual("ingen skranke mangler bemanding i perioden", "no desk lacks staff in the period")));
        }
        if (places.size() > MOST_SLOTS) {
            throw Refused.invalid(Violation.at(
                    "/lastDay",
                    "TOO_LONG",
                    new Bilingual("må højst have %s at bemande", "must have at most %s to fill")
                            .with(Noun.SHIFTS.count(MOST_SLOTS))));
        }
        Set<UUID> movable = places.stream()
                .map(Need::kept)
                .filter(Objects::nonNull)
                .map(Kept::shift)
                .collect(Collectors.toSet());
        return new RosterProblem(
                request.firstDay(),
                request.lastDay(),
                zone,
                guides.stream().map(guide -> guide.without(movable)).toList(),
                places.stream().map(RosterProblems::slot).toList(),
                Objects.requireNonNullElse(request.weights(), RosterWeights.DEFAULT));
    }

    private static Slot slot(Need need) {
        return new Slot(UUID.randomUUID(), DeskTime.of(need), need.languages(), need.topics(), need.kept());
    }

    /** The time limit in seconds, enough for the service's month and year on 2 cores as measured in src/perf. */
    static int seconds(RosterProblem problem) {
        return Math.max(10, Math.min(60, problem.slots().size() / 7));
    }
}
