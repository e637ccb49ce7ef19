package dk.kk.ihcph.guidance.event.listing;

import java.util.List;

/**
 * The events of the feed, with deleted drafts.
 *
 * @param changed when any event last changed that the caller may see, read before the events
 */
record EventFeed(List<ListedEvent> items, LastChange changed) {}
