package dk.kk.ihcph.guidance.staffing.shift;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.rule.CoverageRequirement;
import dk.kk.ihcph.guidance.staffing.rule.CoverageRequirementRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The desks of each day by the coverage requirements. Guesses the location of a guide who does not state it. */
@ApplicationScoped
public class DeskPlan {
    /** Each consultation logged without a location asks; changed requirements count after this delay. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ShiftRepository shifts;
    private final StaffRepository staff;
    private final LoadingCache<Boolean, List<CoverageRequirement>> remembered;

    DeskPlan(CoverageRequirementRepository requirements, ShiftRepository shifts, StaffRepository staff) {
        this.shifts = shifts;
        this.staff = staff;
        this.remembered =
                Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(everything -> requirements.inOrder());
    }

    /** One administration's place at one location. */
    public record Desk(Administration administration, String location) {}

    /** The skills of a guide. No language or topic stated means all. */
    public record Skills(@Nullable UUID staff, List<String> languages, List<String> topics) {}

    /**
     * Finds the desks staffed on this day if it is an open day: the plan knows weekdays, the directory knows holidays.
     */
    public List<Desk> desksOn(LocalDate day) {
        return remembered.get(true).stream()
                .filter(required -> required.holdsOn(day))
                .map(required -> new Desk(required.administration(), required.location()))
                .distinct()
                .toList();
    }

    /**
     * Finds the one location that the administration staffs on this weekday, or else in the whole week. Empty if there
     * are none or several.
     */
    public Optional<String> soleDeskOf(Administration administration, LocalDate day) {
        List<CoverageRequirement> week = remembered.get(true).stream()
                .filter(required -> required.administration() == administration && required.isValidOn(day))
                .toList();
        List<CoverageRequirement> today =
                week.stream().filter(required -> required.holdsOn(day)).toList();
        Set<String> locations = (today.isEmpty() ? week : today)
                .stream().map(CoverageRequirement::location).collect(Collectors.toSet());
        return locations.size() == 1 ? locations.stream().findFirst() : Optional.empty();
    }

    /** Finds the location of this login's published shift at this moment. */
    public Optional<String> placeOf(String subject, Administration administration, Instant moment) {
        return shifts.publishedOf(subject, administration, moment).map(Shift::location);
    }

    /** Finds the skills of this login; somebody who is no member of staff has all. */
    public Skills skillsOf(String subject) {
        return staff.ofSubject(subject)
                .map(member -> new Skills(
                        member.id(),
                        member.profile().languages(),
                        member.profile().topics()))
                .orElse(new Skills(null, List.of(), List.of()));
    }

    /** Counts people with a published desk shift at this location at the moment. */
    public int guidesAt(String location, Instant moment) {
        return (int) shifts.atDesk(location, moment, moment.plusMillis(1)).stream()
                .map(DeskShifts.DeskShift::staff)
                .distinct()
                .count();
    }
}
