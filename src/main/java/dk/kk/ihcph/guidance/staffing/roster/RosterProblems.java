package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.Periods;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Filled;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Need;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Kept;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        Periods.check(request.from(), request.to());
        List<Need> gaps = needs.needs(administrations, request.from(), request.to());
        if (gaps.isEmpty()) {
            throw Refused.invalid(Violation.at(
                    "/from",
                    "NOTHING_TO_PLAN",
                    new Bilingual("ingen skranke mangler bemanding i perioden", "no desk lacks staff in the period")));
        }
        List<Filled> filled =
                request.replan() ? needs.filled(administrations, request.from(), request.to()) : List.of();
        List<Slot> slots = request.replan() ? around(gaps, filled, request) : slots(gaps);
        if (slots.size() > MOST_SLOTS) {
            throw Refused.invalid(Violation.at(
                    "/to",
                    "TOO_LONG",
                    new Bilingual("må højst have %s at bemande", "must have at most %s to fill")
                            .with(Noun.SHIFTS.count(MOST_SLOTS))));
        }
        Set<UUID> movable = filled.stream().map(Filled::shift).collect(Collectors.toSet());
        return new RosterProblem(
                request.from(),
                request.to(),
                zone,
                needs.guides(administrations, request.from(), request.to()).stream()
                        .map(guide -> guide.without(movable))
                        .toList(),
                slots,
                Objects.requireNonNullElse(request.weights(), RosterWeights.DEFAULT));
    }

    private static List<Slot> slots(List<Need> gaps) {
        return gaps.stream().map(gap -> slot(gap, null)).toList();
    }

    /** Takes the standing shifts too, each for its person, so that one may pass to somebody else where that lifts a gap. */
    private List<Slot> around(List<Need> gaps, List<Filled> filled, RosterRequest request) {
        List<Need> all =
                Stream.concat(gaps.stream(), filled.stream().map(Filled::need)).toList();
        List<Need> wanted = needs.withAllWanted(all, request.from(), request.to());
        List<Slot> slots = new ArrayList<>(slots(wanted.subList(0, gaps.size())));
        for (int i = 0; i < filled.size(); i++) {
            Filled one = filled.get(i);
            slots.add(slot(wanted.get(gaps.size() + i), new Kept(one.shift(), one.staff())));
        }
        return slots;
    }

    private static Slot slot(Need need, @Nullable Kept kept) {
        return new Slot(UUID.randomUUID(), DeskTime.of(need), need.languages(), need.topics(), kept);
    }

    /** The time limit in seconds, enough for the service's month and year on 2 cores as measured in src/perf. */
    static int seconds(RosterProblem problem) {
        return Math.max(10, Math.min(60, problem.slots().size() / 7));
    }
}
