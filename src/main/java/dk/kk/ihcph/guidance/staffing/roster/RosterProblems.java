package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.Periods;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Need;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Busy;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Builds the solver's input from the needs and the people of the period. */
@ApplicationScoped
class RosterProblems {
    /** Far beyond the service's year of 416; a larger search would not end well within 300 seconds. */
    private static final int MOST_SLOTS = 3000;

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final ScheduleNeeds needs;
    private final ZoneId zone;

    RosterProblems(ScheduleNeeds needs, Clock clock) {
        this.needs = needs;
        this.zone = clock.getZone();
    }

    /** The place and time of a need, by which a slot is matched with the needs of a later day. */
    record NeededPlace(String location, Administration administration, Instant startsAt, Instant endsAt) {
        static NeededPlace of(Need need) {
            return new NeededPlace(need.location(), need.administration(), need.startsAt(), need.endsAt());
        }

        static NeededPlace of(RosterView.Assignment one) {
            return new NeededPlace(one.location(), one.administration(), one.startsAt(), one.endsAt());
        }
    }

    RosterProblem of(RosterRequest request, Set<Administration> administrations) {
        Periods.check(request.from(), request.to());
        List<Slot> slots = needs.needs(administrations, request.from(), request.to()).stream()
                .map(need -> new Slot(
                        UUID.randomUUID(),
                        need.location(),
                        need.administration(),
                        need.startsAt(),
                        need.endsAt(),
                        need.languages(),
                        need.topics()))
                .toList();
        if (slots.isEmpty()) {
            throw invalid(
                    "/from",
                    "NOTHING_TO_PLAN",
                    new Bilingual("ingen skranke mangler bemanding i perioden", "no desk lacks staff in the period"));
        }
        if (slots.size() > MOST_SLOTS) {
            throw invalid(
                    "/to",
                    "TOO_LONG",
                    new Bilingual("må højst have %s at bemande", "must have at most %s to fill")
                            .with(Noun.SHIFTS.count(MOST_SLOTS)));
        }
        return new RosterProblem(
                request.from(),
                request.to(),
                zone,
                needs.guides(administrations, request.from(), request.to()).stream()
                        .map(RosterProblems::person)
                        .toList(),
                slots,
                Objects.requireNonNullElse(request.weights(), RosterWeights.DEFAULT));
    }

    /** The time limit in seconds, enough for the service's month and year on 2 cores as measured in src/perf. */
    static int seconds(RosterProblem problem) {
        return Math.max(10, Math.min(60, problem.slots().size() / 7));
    }

    private static RosterProblem.Staff person(Guide guide) {
        Person person = guide.person();
        return new RosterProblem.Staff(
                new Person(
                        person.id(),
                        person.displayName(),
                        person.administration(),
                        person.employment(),
                        person.languages(),
                        person.topics(),
                        Map.of(),
                        person.absences()),
                guide.fundedHours()
                        .multiply(MINUTES)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                Set.copyOf(guide.preferredWeekdays()),
                Set.copyOf(guide.avoidedWeekdays()),
                Stream.concat(
                                guide.standing().stream().map(duty -> new Busy(true, duty.startsAt(), duty.endsAt())),
                                person.absences().stream().map(away -> new Busy(false, away.from(), away.to())))
                        .toList());
    }

    private static Refused invalid(String pointer, String code, Bilingual words) {
        return Refused.invalid(Violation.at(pointer, code, words));
    }
}
