package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import dk.kk.ihcph.guidance.staffing.people.Employment;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.people.Wishes;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Small problems for tests: slots and people by number, in local time. */
final class RosterProblemBuilder {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final LocalDate from;
    private final LocalDate to;
    private final List<Guide> people = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private RosterWeights weights = RosterWeights.DEFAULT;

    RosterProblemBuilder(String from, String to) {
        this.from = LocalDate.parse(from);
        this.to = LocalDate.parse(to);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** A time when a person works already, or is away. */
    record Busy(boolean work, Instant from, Instant to) {}

    static Busy work(String from, String to) {
        return new Busy(true, at(from), at(to));
    }

    static Busy away(String from, String to) {
        return new Busy(false, at(from), at(to));
    }

    /** The next person of BIF: 1, 2, ... */
    RosterProblemBuilder person(Busy... busy) {
        return person(Administration.BIF, null, Set.of(), Set.of(), busy);
    }

    RosterProblemBuilder person(
            Administration administration,
            String activeTo,
            Set<DayOfWeek> preferred,
            Set<DayOfWeek> avoided,
            Busy... busy) {
        int number = people.size() + 1;
        people.add(new Guide(
                new Person(
                        id(number),
                        "Guide " + number,
                        administration,
                        new Employment(LocalDate.of(2024, 1, 1), activeTo == null ? null : LocalDate.parse(activeTo)),
                        number == 1 ? Set.of("da", "en") : Set.of("da", "en", "uk"),
                        Set.of("MITID"),
                        Map.of(),
                        Stream.of(busy)
                                .filter(one -> !one.work())
                                .map(one -> new Person.Away(one.from(), one.to()))
                                .toList()),
                new Wishes(List.copyOf(preferred), List.copyOf(avoided), null, null, null),
                Stream.of(busy)
                        .filter(Busy::work)
                        .map(one -> new Duty(null, id(number), "IH", ShiftActivity.DESK, one.from(), one.to()))
                        .toList(),
                BigDecimal.valueOf(1000)));
        return this;
    }

    /** Gives the last person these wishes. */
    RosterProblemBuilder wishing(Wishes wishes) {
        Guide last = people.remove(people.size() - 1);
        people.add(new Guide(last.person(), wishes, last.standing(), last.fundedHours()));
        return this;
    }

    /** Has the allocations pay the last person so many hours from the new year to the end of the period. */
    RosterProblemBuilder paidHours(int hours) {
        Guide last = people.remove(people.size() - 1);
        people.add(new Guide(last.person(), last.wishes(), last.standing(), BigDecimal.valueOf(hours)));
        return this;
    }

    /** The last slot is a standing shift of this person. */
    RosterProblemBuilder keptBy(int person) {
        Slot last = slots.remove(slots.size() - 1);
        slots.add(new Slot(
                last.id(),
                last.time(),
                last.languages(),
                last.topics(),
                new ScheduleNeeds.Kept(last.id(), id(person))));
        return this;
    }

    /** The next slot of BIF: 1, 2, ... */
    RosterProblemBuilder slot(String location, String from, String to, String... languages) {
        DeskTime time = new DeskTime(Administration.BIF, location, at(from), at(to));
        slots.add(new Slot(id(slots.size() + 1), time, Set.of(languages), Set.of(), null));
        return this;
    }

    RosterProblemBuilder wantingTopic(String topic) {
        Slot last = slots.remove(slots.size() - 1);
        slots.add(new Slot(last.id(), last.time(), last.languages(), Set.of(topic), null));
        return this;
    }

    RosterProblemBuilder weighing(RosterWeights given) {
        weights = given;
        return this;
    }

    RosterProblem build() {
        return new RosterProblem(from, to, ZONE, people, slots, weights);
    }
}
