package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.database.SharedReads;
import dk.kk.ihcph.guidance.event.listing.EventListRepository.Place;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private final SharedReads<UUID, EventState> states;
    private final EventViews views;
    private final Clock clock;

    EventReadingService(
            EventListRepository events,
            EventRemovalRepository removals,
            AvailabilityRepository availability,
            EventViews views,
            Clock clock) {
        this.events = events;
        this.availability = availability;
        this.states = new SharedReads<>(availability::states);
        this.removals = removals;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Lists events. Changes are listed up to one instant; a change made meanwhile is left for the next request, so that a
     * reader who knows a change knows every earlier one.
     */
    Page<EventView> list(EventFilter filter, PageRequest page) {
        filter.requireOneOrder();
        boolean drafts = views.seesDrafts();
        boolean sync = filter.updatedSince != null;
        if (!drafts && !sync && filter.from == null) {
            filter.from = clock.instant();
        }
        Instant until = sync ? events.lastChange(drafts).at() : null;
        return Page.of(
                events.list(filter, drafts, page, until),
                page,
                place -> Cursor.of(sync ? place.updatedAt() : place.startsAt(), place.id()),
                this::shown);
    }

    EventView get(UUID id) {
        return views.inStates(states.of(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private List<EventView> shown(List<Place> places) {
        Map<UUID, EventState> found =
                availability.states(places.stream().map(Place::id).toList());
        return views.inStates(places.stream()
                .flatMap(place -> Stream.ofNullable(found.get(place.id())))
                .toList());
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
        List<ListedEvent> found = new ArrayList<>(shown(events.list(filter, drafts, all, changed.at())));
        if (drafts) {
            removals.list(filter, all, changed.at()).forEach(removal -> found.add(RemovedEvent.of(removal)));
            found.sort(
                    Comparator.comparing(filter.updatedSince == null ? ListedEvent::startsAt : ListedEvent::updatedAt));
        }
        return new EventFeed(found.subList(0, Math.min(found.size(), LONGEST_FEED)), changed);
    }
}
