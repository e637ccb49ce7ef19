package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.database.SharedReads;
import dk.kk.ihcph.guidance.event.listing.EventListRepository.AskedList;
import dk.kk.ihcph.guidance.event.listing.EventListRepository.Place;
import dk.kk.ihcph.guidance.event.listing.RecentEvents.ReadEvent;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads events for everyone, as far as the caller may see them. */
@ApplicationScoped
class EventReadingService {
    private static final Duration FEED_BEGINS = Duration.ofDays(90);
    private static final int LONGEST_FEED = 500;

    private final EventListRepository events;
    private final EventRemovalRepository removals;
    private final AvailabilityRepository availability;
    private final RecentEvents recent;
    private final SharedReads<UUID, ReadEvent> shared;
    private final SharedReads<AskedList, Page<ReadEvent>> sharedLists;
    private final EventViews views;
    private final Clock clock;

    EventReadingService(
            EventListRepository events,
            EventRemovalRepository removals,
            AvailabilityRepository availability,
            RecentEvents recent,
            EventViews views,
            ExecutorService workers,
            Clock clock) {
        this.events = events;
        this.removals = removals;
        this.availability = availability;
        this.recent = recent;
        this.shared = SharedReads.ofMany(workers, ids -> read(ids).stream()
                .collect(Collectors.toMap(event -> event.state().event(), Function.identity())));
        this.sharedLists = SharedReads.ofEach(workers, this::read);
        this.views = views;
        this.clock = clock;
    }

    /**
     * Lists events. Changes are listed up to one instant; a change made meanwhile is left for the next request, so that a
     * reader who knows a change knows every earlier one.
     */
    CompletionStage<Page<EventView>> list(EventFilter filter, PageRequest page) {
        return sharedLists.of(asked(filter, page)).thenApply(this::shown);
    }

    /** Lists events, for a caller who may wait for the database. */
    Page<EventView> listNow(EventFilter filter, PageRequest page) {
        return shown(read(asked(filter, page)));
    }

    CompletionStage<EventView> get(UUID id) {
        return shared.of(id).thenApply(event -> theOne(Stream.ofNullable(event).toList()));
    }

    /** Returns an event, for a caller who may wait for the database. */
    EventView getNow(UUID id) {
        return theOne(read(Set.of(id)));
    }

    private AskedList asked(EventFilter filter, PageRequest page) {
        filter.requireOneOrder();
        boolean drafts = views.seesDrafts();
        if (!drafts && filter.updatedSince == null && filter.from == null) {
            // All who ask within a second ask for the same list.
            filter.from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        }
        return events.asked(filter, drafts, page);
    }

    private Page<ReadEvent> read(AskedList asked) {
        Instant until = asked.changes() ? events.lastChange(asked.withDrafts()).at() : null;
        return Page.of(
                events.list(asked, until),
                asked.limit(),
                place -> Cursor.of(asked.changes() ? place.updatedAt() : place.startsAt(), place.id()),
                places -> read(places.stream().map(Place::id).toList()));
    }

    /** Reads those of the events that exist, in this order. */
    private List<ReadEvent> read(Collection<UUID> ids) {
        Map<UUID, EventState> found = availability.states(ids);
        return recent.in(
                ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList());
    }

    private Page<EventView> shown(Page<ReadEvent> page) {
        return new Page<>(views.shown(page.items()), page.next());
    }

    private EventView theOne(List<ReadEvent> found) {
        return views.shown(found).stream().findFirst().orElseThrow(Refused::notFound);
    }

    /** Lists deleted drafts in the order of deletion, up to one instant as {@link #list} does. */
    Page<RemovedEvent> deleted(@Nullable Instant since, PageRequest page) {
        EventFilter filter = new EventFilter();
        filter.updatedSince = Objects.requireNonNullElse(since, Instant.EPOCH);
        return Page.of(
                removals.list(filter, page, events.lastChange(true).at()),
                page,
                removal -> Cursor.of(removal.removedAt(), removal.event()),
                rows -> rows.stream().map(RemovedEvent::of).toList());
    }

    /** Lists the events of the feed: recent and coming ones up to a limit, with deleted drafts. */
    EventFeed feed(EventFilter filter) {
        filter.requireOneOrder();
        if (filter.from == null) {
            filter.from = clock.instant().minus(FEED_BEGINS);
        }
        PageRequest all = new PageRequest();
        all.limit = LONGEST_FEED;
        boolean drafts = views.seesDrafts();
        LastChange changed = events.lastChange(drafts);
        List<UUID> listed = events.list(events.asked(filter, drafts, all), changed.at()).stream()
                .map(Place::id)
                .toList();
        List<ListedEvent> found = new ArrayList<>(views.shown(read(listed)));
        if (drafts) {
            removals.list(filter, all, changed.at()).forEach(removal -> found.add(RemovedEvent.of(removal)));
            found.sort(
                    Comparator.comparing(filter.updatedSince == null ? ListedEvent::startsAt : ListedEvent::updatedAt));
        }
        return new EventFeed(found.subList(0, Math.min(found.size(), LONGEST_FEED)), changed);
    }
}
