package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.threeten.extra.Interval;

/** The input of the solver. It names nobody by their real name. */
public record RosterProblem(
        LocalDate from, LocalDate to, ZoneId zone, List<Guide> guides, List<Slot> slots, RosterWeights weights) {

    public RosterProblem {
        guides = List.copyOf(guides);
        slots = List.copyOf(slots);
        for (Slot slot : slots) {
            DeskTime time = slot.time();
            LocalDate day = LocalDate.ofInstant(time.startsAt(), zone);
            if (!time.startsAt().isBefore(time.endsAt())
                    || !day.equals(LocalDate.ofInstant(time.endsAt().minusNanos(1), zone))) {
                throw new IllegalArgumentException("Slot " + slot.id() + " is not within one day");
            }
        }
    }

    /** The time from the first day's beginning to the last day's end. */
    Interval period() {
        return Interval.of(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** One place at one desk for one person: a requirement of two staff is two slots. */
    public record Slot(UUID id, DeskTime time, Set<String> languages, Set<String> topics) {}
}
