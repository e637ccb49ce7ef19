package dk.kk.ihcph.guidance.event.series;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventRepository;
import dk.kk.ihcph.guidance.event.listing.EventViews;
import dk.kk.ihcph.guidance.event.planning.EventAccess;
import dk.kk.ihcph.guidance.event.planning.EventPlans;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans the same event again: once, or every so many months. */
@ApplicationScoped
class EventSeriesService {
    private final EventRepository events;
    private final EventSeriesRepository series;
    private final EventPlans plans;
    private final EventViews views;
    private final Directory directory;
    private final EventAccess access;
    private final Clock clock;

    EventSeriesService(
            EventRepository events,
            EventSeriesRepository series,
            EventPlans plans,
            EventViews views,
            Directory directory,
            EventAccess access,
            Clock clock) {
        this.events = events;
        this.series = series;
        this.plans = plans;
        this.views = views;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    Page<EventSeriesView> list(PageRequest page) {
        return Page.of(series.list(page), page, row -> Cursor.of(row.id()), this::views);
    }

    EventSeriesView get(UUID id) {
        return views(List.of(series.findByIdOptional(id).orElseThrow(Refused::notFound)))
                .get(0);
    }

    /** Makes the copies that are missing: one outside any series, or those of a series. */
    @Transactional
    EventCopies repeat(UUID id, RepeatRequest request) {
        request.requireOneWay();
        Event original = access.findToChange(id);
        Instant once = request.startsAt();
        return once == null ? repeatInSeries(original, request) : copyOnce(original, once);
    }

    private EventCopies copyOnce(Event original, Instant startsAt) {
        Optional<Event> known = events.copy(original.id(), startsAt);
        Event copy = known.orElseGet(() -> {
            Event made = moved(original, startsAt);
            made.copyOf(original);
            events.persist(made);
            return made;
        });
        events.flush();
        return new EventCopies(new EventRepetition(null, List.of(views.of(copy))), known.isEmpty());
    }

    /** Makes the missing drafts of a series, which the original event then belongs to. */
    private EventCopies repeatInSeries(Event first, RepeatRequest request) {
        UUID belongs = first.series();
        if (belongs == null) {
            EventSeries made = new EventSeries(first, Objects.requireNonNull(request.everyMonths()));
            series.persistAndFlush(made);
            belongs = made.id();
            first.join(belongs);
        }
        ZonedDateTime begins = first.plan().occasion().startsAt().atZone(clock.getZone());
        UUID joined = belongs;
        List<Instant> times =
                request
                        .daysAfter(
                                begins.toLocalDate(),
                                day -> isClosed(first.plan().occasion().location(), day))
                        .stream()
                        .map(day -> begins.with(day).toInstant())
                        .toList();
        Map<Instant, Event> known = events.ofSeries(joined, times).stream()
                .collect(Collectors.toMap(event -> event.plan().occasion().startsAt(), Function.identity()));
        boolean madeAny = known.size() < times.size();
        List<Event> planned = times.stream()
                .map(start -> known.computeIfAbsent(start, absent -> {
                    Event made = moved(first, start);
                    made.join(joined);
                    events.persist(made);
                    return made;
                }))
                .toList();
        events.flush();
        return new EventCopies(new EventRepetition(get(joined), views.of(planned)), madeAny);
    }

    private Event moved(Event original, Instant start) {
        EventMove move = EventMove.of(original.plan().occasion().startsAt(), start, clock.getZone());
        boolean sameYear = start.atZone(clock.getZone()).getYear()
                == original.plan().occasion().startsAt().atZone(clock.getZone()).getYear();
        return plans.draft(original.plan().moved(move::apply, sameYear));
    }

    private boolean isClosed(@Nullable String location, LocalDate day) {
        return location == null
                ? directory.holidays(day, day).contains(day)
                : directory.closedDays(location, day, day).containsKey(day);
    }

    private List<EventSeriesView> views(List<EventSeries> rows) {
        Set<UUID> ids = rows.stream().map(EventSeries::id).collect(Collectors.toSet());
        Map<UUID, EventSeriesRepository.Around> around = series.around(clock.instant(), ids);
        return rows.stream()
                .map(row -> view(row, Objects.requireNonNull(around.get(row.id()))))
                .toList();
    }

    private EventSeriesView view(EventSeries row, EventSeriesRepository.Around around) {
        return EventSeriesView.of(row, around.last(), around.next(), LocalDate.now(clock), clock.getZone());
    }
}
