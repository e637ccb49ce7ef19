package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.people.Person;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The input of the solver. It names nobody by their real name. */
public record RosterProblem(
        LocalDate from, LocalDate to, ZoneId zone, List<Staff> people, List<Slot> slots, RosterWeights weights) {

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

    /**
     * A person who may take slots.
     *
     * @param person as the rules of working time see one; the target stands for the funded hours
     * @param targetMinutes the minutes that the annual norm gives the person in the period
     */
    public record Staff(
            Person person, long targetMinutes, Set<DayOfWeek> preferred, Set<DayOfWeek> avoided, List<Busy> busy) {
        UUID id() {
            return person.id();
        }
    }

    /** A time when the person is not free: a standing shift, whose hours count, or an approved absence. */
    public record Busy(boolean work, Instant from, Instant to) {
        boolean overlaps(Instant start, Instant end) {
            return from.isBefore(end) && to.isAfter(start);
        }
    }

    /** One place at one desk for one person: a requirement of two staff is two slots. */
    public record Slot(
            UUID id,
            String location,
            Administration administration,
            Instant startsAt,
            Instant endsAt,
            Set<String> languages,
            Set<String> topics) {}
}
