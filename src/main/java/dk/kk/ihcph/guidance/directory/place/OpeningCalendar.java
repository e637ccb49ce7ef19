package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes when locations are open: the ordinary week without holidays, closing days and our own closures. */
@ApplicationScoped
public class OpeningCalendar {
    private static final int DEFAULT_DAYS = 14;

    private final LocationRepository locations;
    private final ClosureRepository closures;
    private final Holidays holidays;
    private final Clock clock;

    OpeningCalendar(LocationRepository locations, ClosureRepository closures, Holidays holidays, Clock clock) {
        this.locations = locations;
        this.closures = closures;
        this.holidays = holidays;
        this.clock = clock;
    }

    boolean hasLocation(String code) {
        return locations.findByIdOptional(code).isPresent();
    }

    /** Refuses a query parameter that is no location. An absent one is accepted. */
    public void requireLocation(@Nullable String code) {
        if (code != null && !hasLocation(code)) {
            throw Refused.invalidParameter(Violation.unknownCodeOfParameter("location", "/locations"));
        }
    }

    /** Returns the days on which the location is open, in order, with the hours of each. */
    public Map<LocalDate, List<OpenSpan>> spans(String location, DayRange days) {
        Map<LocalDate, List<OpenSpan>> open = new TreeMap<>();
        locations.findByIdOptional(location).ifPresent(place -> {
            List<Closure> own = closures.within(days);
            Set<LocalDate> shut = holidays.within(days.from(), days.to()).stream()
                    .map(Holidays.Day::date)
                    .collect(Collectors.toSet());
            days.from()
                    .datesUntil(days.to().plusDays(1))
                    .filter(day -> !shut.contains(day))
                    .filter(day -> own.stream().noneMatch(closure -> closure.closes(location, day)))
                    .forEach(day -> open.put(day, place.ordinarySpans(day)));
            open.values().removeIf(List::isEmpty);
        });
        return open;
    }

    public Set<LocalDate> holidays(LocalDate from, LocalDate to) {
        return holidays.within(from, to).stream().map(Holidays.Day::date).collect(Collectors.toSet());
    }

    /**
     * Returns the closed days. Holidays take precedence, as everywhere. A weekday without opening hours is no closed
     * day.
     */
    public Map<LocalDate, Bilingual> closedDays(String location, LocalDate from, LocalDate to) {
        Map<LocalDate, Bilingual> closed = new TreeMap<>();
        holidays.within(from, to).forEach(holiday -> closed.put(holiday.date(), holiday.reason()));
        List<Closure> own = closures.within(new DayRange(from, to));
        from.datesUntil(to.plusDays(1)).forEach(day -> own.stream()
                .filter(closure -> closure.closes(location, day))
                .findFirst()
                .ifPresent(closure -> closed.putIfAbsent(day, closure.reason())));
        return closed;
    }

    public LocationNames names() {
        List<Location> all = locations.inOrder();
        return new LocationNames(
                all.stream().collect(Collectors.toMap(Location::code, Location::name)),
                all.stream()
                        .filter(place -> place.address() != null)
                        .collect(Collectors.toMap(Location::code, place -> Objects.requireNonNull(place.address()))));
    }

    /** Lists the days in order, and for each day the locations by code. */
    Page<OpenDayView> days(CalendarFilter filter, PageRequest page) {
        DayRange range = filter.days(LocalDate.now(clock), DEFAULT_DAYS);
        requireLocation(filter.location);
        List<Location> places = locations.inOrder().stream()
                .filter(place -> filter.location == null
                        ? place.isDesk() && !place.validity().isOver(range.from())
                        : place.code().equals(filter.location))
                .toList();
        Optional<Cursor> after = page.after(2);
        LocalDate first = after.map(cursor -> cursor.date(0))
                .filter(day -> day.isAfter(range.from()))
                .orElse(range.from());
        String last = after.map(cursor -> cursor.text(1)).orElse("");
        List<Closure> own = closures.within(range);
        List<OpenDayView> rows = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(range.to()) && rows.size() < page.fetch(); day = day.plusDays(1)) {
            for (Location place : places) {
                if (day.isAfter(first) || place.code().compareTo(last) > 0) {
                    rows.add(view(place, day, own));
                }
            }
        }
        return Page.of(
                rows.size() > page.fetch() ? rows.subList(0, page.fetch()) : rows,
                page,
                day -> Cursor.of(day.date(), day.location()),
                views -> views);
    }

    private OpenDayView view(Location place, LocalDate day, List<Closure> own) {
        Optional<OpenDayView.Closed> closed = closed(place, day, own);
        List<OpenSpan> spans = place.ordinarySpans(day);
        if (closed.isEmpty() && !spans.isEmpty()) {
            return OpenDayView.open(place.code(), day, spans, clock.getZone());
        }
        return OpenDayView.closed(place.code(), day, closed.orElse(OpenDayView.Closed.THAT_WEEKDAY));
    }

    private Optional<OpenDayView.Closed> closed(Location place, LocalDate day, List<Closure> own) {
        return holidays.on(day)
                .map(holiday -> new OpenDayView.Closed(holiday.kind(), holiday.reason()))
                .or(() -> own.stream()
                        .filter(closure -> closure.closes(place.code(), day))
                        .findFirst()
                        .map(closure -> new OpenDayView.Closed(ClosureKind.OWN, closure.reason())));
    }
}
