package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Kept;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** The standing shifts that it may move, by slot with their person. */
    Map<UUID, UUID> kept() {
        return slots.stream().filter(slot -> slot.kept() != null).collect(Collectors.toMap(Slot::id, slot -> slot.kept()
                .staff()));
    }

    /**
     * One place at one desk for one person: a requirement of two staff is two slots.
     *
     * @param languages wanted of at least one of those at the desk
     * @param topics wanted of at least one of those at the desk
     * @param kept the standing shift that fills it, when a schedule is planned anew around a gap
     */
    public record Slot(UUID id, DeskTime time, Set<String> languages, Set<String> topics, @Nullable Kept kept) {}
}
