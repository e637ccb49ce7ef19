package dk.kk.ihcph.guidance.registration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds the registrations of an event that a mail goes to, in the order in which they were made. */
@ApplicationScoped
class RecipientRepository {
    private static final String ACTIVE =
            "select id from Registration where event = :event and attendee.email is not null"
                    + " and standing.status in (CONFIRMED, OFFERED, WAITING) order by place";

    /** Those who had their seats before the reminder was due; whoever registers later has just read the time. */
    private static final String TO_REMIND =
            "select id from Registration where event = :event and attendee.email is not null"
                    + " and standing.status = CONFIRMED and standing.confirmedAt <= :due order by place";

    /** Those who came; if nobody was checked in, all who may have come. */
    private static final String TO_INVITE =
            "select r.id from Registration r where r.event = :event and r.attendee.email is not null and r.standing.status = CONFIRMED"
                    + " and r.followUp.feedbackAt is null and (r.arrival.attendance = CHECKED_IN or (r.arrival.attendance is null and not exists"
                    + " (select 1 from Registration o where o.event = :event and o.arrival.attendance = CHECKED_IN))) order by r.place";

    private final EntityManager entities;

    RecipientRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<UUID> active(UUID event) {
        return of(ACTIVE, event).getResultList();
    }

    List<UUID> toRemind(UUID event, Instant due) {
        return of(TO_REMIND, event).setParameter("due", due).getResultList();
    }

    List<UUID> toInvite(UUID event) {
        return of(TO_INVITE, event).getResultList();
    }

    private TypedQuery<UUID> of(String query, UUID event) {
        return entities.createQuery(query, UUID.class).setParameter("event", event);
    }
}
