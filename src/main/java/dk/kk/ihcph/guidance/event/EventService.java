package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.web.Cursor;
import dk.kk.ihcph.guidance.web.Page;
import dk.kk.ihcph.guidance.web.PageRequest;
import dk.kk.ihcph.guidance.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Reads events: what is published for everyone, and its headcounts for those who plan or report. */
@ApplicationScoped
class EventService {
    private final EventRepository events;
    private final Caller caller;

    EventService(EventRepository events, Caller caller) {
        this.events = events;
        this.caller = caller;
    }

    Page<EventView> list(EventFilter filter, PageRequest page) {
        boolean withHeadcounts = seesHeadcounts();
        return Page.of(
                events.listPublic(filter, page),
                page,
                event -> Cursor.of(event.startsAt(), event.id()),
                rows -> rows.stream().map(event -> event.view(withHeadcounts)).toList());
    }

    EventView get(UUID id) {
        return events.findByIdOptional(id)
                .filter(Event::isPublic)
                .map(event -> event.view(seesHeadcounts()))
                .orElseThrow(ProblemException::notFound);
    }

    private boolean seesHeadcounts() {
        Set<String> held = caller.permissions();
        return held.contains(Permission.SCHEDULE_READ) || held.contains(Permission.REPORT_READ);
    }
}
