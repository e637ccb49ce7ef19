package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.http.paging.Page;
import java.util.List;

/**
 * A page of events.
 *
 * @param changed when any event last changed that the caller may see, read before the page
 */
record EventList(Page<ListedEvent> page, LastChange changed) {
    List<ListedEvent> items() {
        return page.items();
    }

    /** The events of the page, without deleted drafts. */
    List<EventView> events() {
        return items().stream()
                .filter(EventView.class::isInstance)
                .map(EventView.class::cast)
                .toList();
    }
}
