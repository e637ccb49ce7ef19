package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which administration is at which desk, day by day; tells where a guide who does not say so most likely sits. */
@ApplicationScoped
public class DeskPlan {
    private final DeskDayRepository deskDays;

    DeskPlan(DeskDayRepository deskDays) {
        this.deskDays = deskDays;
    }

    /** One administration's place at one location. */
    public record Desk(Administration administration, String location) {}

    /** The desks staffed on this day, were it an open one: the plan knows weekdays, the directory knows holidays. */
    public List<Desk> desksOn(LocalDate day) {
        return deskDays.validOn(day).stream()
                .filter(isOn(day))
                .map(desk -> new Desk(desk.administration(), desk.location()))
                .toList();
    }

    /**
     * The one location that the administration staffs on this weekday. Where it staffs none then, the one that it staffs
     * the whole week over, if there is just one. Empty where that leaves a choice.
     */
    public Optional<String> soleDeskOf(Administration administration, LocalDate day) {
        List<DeskDay> week = deskDays.validOn(day).stream()
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

    private static Predicate<DeskDay> isOn(LocalDate day) {
        return desk -> desk.weekday() == day.getDayOfWeek();
    }
}
