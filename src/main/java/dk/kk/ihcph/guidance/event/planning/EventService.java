package dk.kk.ihcph.guidance.event.planning;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventAction;
import dk.kk.ihcph.guidance.event.EventChanged.Change;
import dk.kk.ihcph.guidance.event.EventPlan;
import dk.kk.ihcph.guidance.event.EventRepository;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.listing.EventView;
import dk.kk.ihcph.guidance.event.listing.EventViews;
import dk.kk.ihcph.guidance.http.DryRun;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Plans events and takes them from draft to completed. Only the leading administration changes an event. */
@ApplicationScoped
class EventService {
    private final EventRepository events;
    private final EventPlans plans;
    private final EventViews views;
    private final Headcounts headcounts;
    private final EventNews news;
    private final EventCommitments commitments;
    private final EventAccess access;
    private final Clock clock;

    EventService(
            EventRepository events,
            EventPlans plans,
            EventViews views,
            Headcounts headcounts,
            EventNews news,
            EventCommitments commitments,
            EventAccess access,
            Clock clock) {
        this.events = events;
        this.plans = plans;
        this.views = views;
        this.headcounts = headcounts;
        this.news = news;
        this.commitments = commitments;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    EventView create(EventPlan request) {
        Event event = plans.draft(request);
        events.persistAndFlush(event);
        return views.of(event);
    }

    @Transactional
    EventView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        Event event = access.findToChange(id);
        ifMatch.check(event.version());
        EventPlan before = event.plan();
        EventPlan after = plans.changed(before, patch, event.administration());
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (after.seating().seatLimit() != before.seating().seatLimit()) {
            news.seatLimitChanging(id, after.seating().seatLimit());
            changes.add(Change.SEATS);
        }
        if (before.signUp().takesRegistrations()
                && !after.signUp().takesRegistrations()
                && events.hasRegistrations(id)) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual("Der er allerede nogen, der har tilmeldt sig.", "Somebody is already registered."));
        }
        if (event.status() == EventStatus.PUBLISHED && !after.occasion().equals(before.occasion())) {
            changes.add(Change.MOVED);
            if (!after.occasion().startsAt().equals(before.occasion().startsAt())) {
                changes.add(Change.RESCHEDULED);
            }
        }
        event.change(after);
        events.flush();
        news.changed(id, changes);
        commitments.update(event);
        return views.of(event);
    }

    EventView tryPublishing(UUID id) {
        return DryRun.of(() -> publish(id));
    }

    @Transactional
    EventView publish(UUID id) {
        Event event = access.findToChange(id);
        event.publish();
        return announce(event, Change.PUBLISHED);
    }

    @Transactional
    EventView cancel(UUID id, EventCancelRequest request) {
        Event event = access.findToChange(id);
        event.cancel(request.reason());
        return announce(event, Change.CANCELLED);
    }

    @Transactional
    EventView complete(UUID id, HeadcountRequest request) {
        Event event = access.findToChange(id);
        event.complete(headcounts.of(event, request), clock.instant());
        return announce(event, Change.COMPLETED);
    }

    @Transactional
    EventView correct(UUID id, IfMatch ifMatch, HeadcountRequest request) {
        Event event = access.findToChange(id);
        ifMatch.check(event.version());
        event.correct(headcounts.of(event, request));
        events.flush();
        return views.of(event);
    }

    /** Deletes a draft. */
    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        Event event = access.findToChange(id);
        ifMatch.check(event.version());
        event.require(EventAction.DELETE);
        events.delete(event);
        try {
            events.flush();
        } catch (ConstraintViolationException used) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                            "Arrangementet kan ikke slettes, fordi andet er knyttet til det, fx vagter.",
                            "The event cannot be deleted, because something else belongs to it, such as shifts."));
        }
    }

    private EventView announce(Event event, Change change) {
        events.flush();
        news.changed(event.id(), EnumSet.of(change));
        commitments.update(event);
        return views.of(event);
    }
}
