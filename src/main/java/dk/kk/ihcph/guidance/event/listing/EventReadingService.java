package dk.kk.ihcph.guidance.event.listing;

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
import java.util.UUID;
import java.util.function.Function;

/** Reads events for everyone, as far as the caller may see them. */
@ApplicationScoped
class EventReadingService {
    private static final Duration FEED_BEGINS = Duration.ofDays(90);
    private static final int LONGEST_FEED = 500;

    private final EventListRepository events;
    private final EventRemovalRepository removals;
    private final EventViews views;
    private final Clock clock;

    EventReadingService(EventListRepository events, EventRemovalRepository removals, EventViews views, Clock clock) {
        this.events = events;
        this.removals = removals;
        this.views = views;
        this.clock = clock;
    }

    EventList list(EventFilter filter, PageRequest page) {
        return list(filter, page, filter.updatedSince != null);
    }

    /**
     * Reads events and deleted drafts up to one instant. A change made meanwhile is left for the next request, so
     * that a reader who knows a change knows every earlier one.
     */
    private EventList list(EventFilter filter, PageRequest page, boolean withRemoved) {
        boolean drafts = views.seesDrafts();
        LastChange changed = events.lastChange(drafts);
        Function<ListedEvent, Instant> order =
                filter.updatedSince == null ? ListedEvent::startsAt : ListedEvent::updatedAt;
        List<ListedEvent> found = new ArrayList<>();
        events.list(filter, drafts, page, changed.at()).forEach(event -> found.add(views.of(event)));
        if (withRemoved && drafts) {
            removals.list(filter, page, changed.at()).forEach(removal -> found.add(RemovedEvent.of(removal)));
            found.sort(Comparator.comparing(order));
        }
        List<ListedEvent> fetched = found.subList(0, Math.min(found.size(), page.fetch()));
        return new EventList(
                Page.of(fetched, page, one -> Cursor.of(order.apply(one), one.id()), List::copyOf), changed);
    }

    EventView get(UUID id) {
        return events.findByIdOptional(id)
                .filter(views::isVisible)
                .map(views::of)
                .orElseThrow(Refused::notFound);
    }

    /** Lists the events of the feed: recent and coming ones up to a limit, with deleted drafts. */
    EventList feed(EventFilter filter) {
        if (filter.from == null) {
            filter.from = clock.instant().minus(FEED_BEGINS);
        }
        PageRequest all = new PageRequest();
        all.limit = LONGEST_FEED;
        return list(filter, all, true);
    }
}
