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

/**
 * Which administration is at which desk, day by day, as the coverage requirements have it; tells where a guide who does
 * not say so most likely sits.
 */
@ApplicationScoped
public class DeskPlan {
    /** Asked with every consultation logged without a location; a change of the requirements may take as long to tell. */
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

    /** What a guide brings to a desk. Nothing stated stands for everything. */
    public record Skills(@Nullable UUID staff, List<String> languages, List<String> topics) {}

    /** The desks staffed on this day, were it an open one: the plan knows weekdays, the directory knows holidays. */
    public List<Desk> desksOn(LocalDate day) {
        return remembered.get(true).stream()
                .filter(required -> required.holdsOn(day))
                .map(required -> new Desk(required.administration(), required.location()))
                .distinct()
                .toList();
    }

    /**
     * The one location that the administration staffs on this weekday. Where it staffs none then, the one that it staffs
     * the whole week over, if there is just one. Empty where that leaves a choice.
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

    /** Where the person with this login has a published shift for the administration at this moment. */
    public Optional<String> placeOf(String subject, Administration administration, Instant moment) {
        return shifts.publishedOf(subject, administration, moment).map(Shift::location);
    }

    /** What the person with this login can do; whoever is no member of staff is taken to do everything. */
    public Skills skillsOf(String subject) {
        return staff.ofSubject(subject)
                .map(member -> new Skills(member.id(), member.languages(), member.topics()))
                .orElse(new Skills(null, List.of(), List.of()));
    }

    /** How many people have a published shift at this location's desks at the moment. */
    public int guidesAt(String location, Instant moment) {
        return (int) shifts.atDesk(location, moment, moment.plusMillis(1)).stream()
                .map(DeskShifts.DeskShift::guide)
                .distinct()
                .count();
    }
}
