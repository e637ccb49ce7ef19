package dk.kk.ihcph.guidance.staffing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which administration is at which desk, day by day; tells where a guide who does not say so most likely sits. */
@ApplicationScoped
public class DeskPlan {
    /** Asked with every logged consultation, changed by migration only. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final DeskDayRepository deskDays;
    private final LoadingCache<Boolean, List<DeskDay>> remembered;

    DeskPlan(DeskDayRepository deskDays) {
        this.deskDays = deskDays;
        this.remembered = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(everything -> deskDays.inOrder());
    }

    /** One administration's place at one location. */
    public record Desk(Administration administration, String location) {}

    /** The desks staffed on this day, were it an open one: the plan knows weekdays, the directory knows holidays. */
    public List<Desk> desksOn(LocalDate day) {
        return validOn(day).stream()
                .filter(isOn(day))
                .map(desk -> new Desk(desk.administration(), desk.location()))
                .toList();
    }

    /**
     * The one location that the administration staffs on this weekday. Where it staffs none then, the one that it staffs
     * the whole week over, if there is just one. Empty where that leaves a choice.
     */
    public Optional<String> soleDeskOf(Administration administration, LocalDate day) {
        List<DeskDay> week = validOn(day).stream()
                .filter(desk -> desk.administration() == administration)
                .toList();
        List<DeskDay> today = week.stream().filter(isOn(day)).toList();
        Set<String> locations =
                (today.isEmpty() ? week : today).stream().map(DeskDay::location).collect(Collectors.toSet());
        return locations.size() == 1 ? locations.stream().findFirst() : Optional.empty();
    }

    Page<DeskDayView> list(DeskDayFilter filter) {
        return Page.whole(deskDays.list(filter).stream().map(DeskDay::view).toList());
    }

    private List<DeskDay> validOn(LocalDate day) {
        return remembered.get(true).stream().filter(desk -> desk.isValidOn(day)).toList();
    }

    private static Predicate<DeskDay> isOn(LocalDate day) {
        return desk -> desk.isOn(day.getDayOfWeek());
    }
}
