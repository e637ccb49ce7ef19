package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.people.Person.Away;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a solver needs to know to propose a roster: nothing in it is a citizen's or a person's real name. */
public record RosterProblem(
        LocalDate from, LocalDate to, ZoneId zone, List<Person> people, List<Slot> slots, RosterWeights weights) {

    public RosterProblem {
        people = List.copyOf(people);
        slots = List.copyOf(slots);
        for (Slot slot : slots) {
            LocalDate day = slot.startsAt().atZone(zone).toLocalDate();
            if (!slot.startsAt().isBefore(slot.endsAt())
                    || !day.equals(slot.endsAt().minusNanos(1).atZone(zone).toLocalDate())) {
                throw new IllegalArgumentException("Slot " + slot.id() + " is not within one day");
            }
        }
    }

    /** Who may take slots; the target is how many minutes the annual norm gives them in the period. */
    public record Person(
            UUID id,
            String name,
            Administration administration,
            LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            Set<String> languages,
            Set<String> topics,
            long targetMinutes,
            Set<DayOfWeek> preferred,
            Set<DayOfWeek> avoided,
            List<Busy> busy) {

        /** The person as the rules of working time see one. */
        dk.kk.ihcph.guidance.staffing.people.Person forRules() {
            return new dk.kk.ihcph.guidance.staffing.people.Person(
                    id,
                    name,
                    administration,
                    activeFrom,
                    activeTo,
                    languages,
                    topics,
                    preferred,
                    avoided,
                    Map.of(),
                    busy.stream()
                            .filter(one -> !one.work())
                            .map(one -> new Away(one.from(), one.to()))
                            .toList());
        }
    }

    /** When a person is not free: standing shifts outside the problem, whose hours count, and approved absences. */
    public record Busy(boolean work, Instant from, Instant to) {
        boolean overlaps(Instant start, Instant end) {
            return from.isBefore(end) && to.isAfter(start);
        }
    }

    /** One place of one desk to be filled by one person: a requirement of two staff is two slots. */
    public record Slot(
            UUID id,
            String location,
            Administration administration,
            Instant startsAt,
            Instant endsAt,
            Set<String> languages,
            Set<String> topics) {}
}
