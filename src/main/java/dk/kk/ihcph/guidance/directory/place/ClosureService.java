package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lists computed and own closures together, and maintains the own ones. */
@ApplicationScoped
class ClosureService {
    private static final int DEFAULT_DAYS = 366;
    private static final int LONGEST_DAYS = 366;

    private final ClosureRepository closures;
    private final OpeningCalendar calendar;
    private final Holidays holidays;
    private final Event<ClosuresTouched> events;
    private final Clock clock;

    ClosureService(
            ClosureRepository closures,
            OpeningCalendar calendar,
            Holidays holidays,
            Event<ClosuresTouched> events,
            Clock clock) {
        this.closures = closures;
        this.calendar = calendar;
        this.holidays = holidays;
        this.events = events;
        this.clock = clock;
    }

    Page<ClosureView> list(CalendarFilter filter, PageRequest page) {
        DayRange days = filter.days(LocalDate.now(clock), DEFAULT_DAYS);
        calendar.requireLocation(filter.location);
        Optional<Cursor> cursor = page.after(2);
        LocalDate after = cursor.map(last -> last.value(0, ClosureService::day)).orElse(null);
        String key = cursor.map(last -> last.value(1, ClosureService::key)).orElse("");
        Stream<ClosureView> computed = holidays.within(days.from(), days.to()).stream()
                .map(ClosureView::of)
                .filter(closure -> after == null || closure.isAfter(after, key));
        Stream<ClosureView> own = closures.within(days, filter.location, after, key, page.fetch()).stream()
                .map(ClosureView::of);
        List<ClosureView> rows = Stream.concat(computed, own)
                .sorted(ClosureView.ORDER)
                .limit(page.fetch())
                .toList();
        return Page.of(rows, page, ClosureView::cursor, views -> views);
    }

    ClosureView get(UUID id) {
        return ClosureView.of(find(id));
    }

    @Transactional
    ClosureView create(ClosureRequest request) {
        if (request.location() != null && !calendar.hasLocation(request.location())) {
            throw Refused.invalid(Violation.unknownCode("/location", "/locations"));
        }
        if (!DayRange.isPlausible(request.firstDay())) {
            throw Refused.invalid(DayRange.outOfRange("/firstDay"));
        }
        long days = ChronoUnit.DAYS.between(request.firstDay(), request.endsOn());
        refuseUnless(
                days >= 0,
                "/lastDay",
                "ENDS_BEFORE_IT_STARTS",
                new Bilingual("må ikke ligge før firstDay", "must not be before firstDay"));
        refuseUnless(
                days <= LONGEST_DAYS,
                "/lastDay",
                "TOO_LONG",
                new Bilingual("må højst ligge %s efter firstDay", "must be at most %s after firstDay")
                        .with(Noun.DAYS.count(LONGEST_DAYS)));
        Closure closure = new Closure(request);
        closures.persistAndFlush(closure);
        events.fire(closure.touched());
        return ClosureView.of(closure);
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        Closure closure = find(id);
        ifMatch.check(closure.version());
        closures.delete(closure);
        closures.flush();
        events.fire(closure.touched());
    }

    private Closure find(UUID id) {
        return closures.findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    private static LocalDate day(String given) {
        LocalDate day = LocalDate.parse(given);
        if (!DayRange.isPlausible(day)) {
            throw new IllegalArgumentException("not the first day of a closure");
        }
        return day;
    }

    /** Reads the part of a cursor that is either empty or an id. */
    private static String key(String given) {
        return given.isEmpty() ? given : UUID.fromString(given).toString();
    }

    private static void refuseUnless(boolean holds, String pointer, String code, Bilingual words) {
        if (!holds) {
            throw Refused.invalid(Violation.at(pointer, code, words));
        }
    }
}
