package dk.kk.ihcph.guidance.event.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.kk.ihcph.guidance.event.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Remembers the events that were read last, each in one version. An event of 60 columns is read from the database only if it has
 * changed since; its state is read for every answer.
 */
@ApplicationScoped
class RecentEvents {
    /** One takes some 10 KB. */
    private static final int MOST = 1000;

    /** An event in one version, as it is shown. */
    record KnownEvent(Event event, ShownEvent toEveryone, ShownEvent toStaff) {
        static KnownEvent of(Event event) {
            return new KnownEvent(
                    event,
                    ShownEvent.of(event, false).kept(),
                    ShownEvent.of(event, true).kept());
        }
    }

    /** An event and its state, for whoever may see it. */
    record ReadEvent(KnownEvent known, EventState state) {}

    private final EventListRepository events;
    private final Cache<UUID, KnownEvent> read =
            Caffeine.newBuilder().maximumSize(MOST).build();

    RecentEvents(EventListRepository events) {
        this.events = events;
    }

    /** Returns the events in these states, in their order. One that was deleted meanwhile is absent. */
    List<ReadEvent> in(Collection<EventState> states) {
        Map<UUID, KnownEvent> found = new HashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (EventState state : states) {
            KnownEvent known = read.getIfPresent(state.event());
            if (known != null && state.isOf(known.event())) {
                found.put(state.event(), known);
            } else {
                missing.add(state.event());
            }
        }
        if (!missing.isEmpty()) {
            events.all(missing).forEach(event -> {
                KnownEvent known = KnownEvent.of(event);
                read.put(event.id(), known);
                found.put(event.id(), known);
            });
        }
        return states.stream()
                .filter(state -> found.containsKey(state.event()))
                .map(state -> new ReadEvent(Objects.requireNonNull(found.get(state.event())), state))
                .toList();
    }
}
