package dk.kk.ihcph.guidance.registration.feedback;

import dk.kk.ihcph.guidance.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Stores and counts feedback. */
@ApplicationScoped
class FeedbackRepository {
    private static final String OUTCOMES =
            """
            select outcome, count(*)::integer from event_feedback cross join unnest(outcomes) as outcome
            where event = :event group by 1 order by 2 desc, 1""";

    private static final String INVITED =
            "select count(*) from registration r where r.event = :event and " + FeedbackRule.CAN_ANSWER;

    private final EntityManager entities;

    FeedbackRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Locks a registration, so that it gives feedback once. */
    void lock(Registration registration) {
        entities.refresh(registration, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(EventFeedback feedback) {
        entities.persist(feedback);
    }

    List<Object[]> scores(UUID event) {
        return entities.createQuery(
                        "select settlingIn, count(*) from EventFeedback where event = :event group by settlingIn",
                        Object[].class)
                .setParameter("event", event)
                .getResultList();
    }

    List<FeedbackView.Outcome> outcomes(UUID event) {
        return entities.unwrap(Session.class)
                .createNativeQuery(OUTCOMES, Object[].class)
                .setParameter("event", event)
                .getResultStream()
                .map(row -> new FeedbackView.Outcome(FeedbackOutcome.valueOf((String) row[0]), (Integer) row[1]))
                .toList();
    }

    /** The comments, in the order of their random ids. */
    List<String> comments(UUID event, int most) {
        return entities.createQuery(
                        "select comment from EventFeedback where event = :event and comment is not null order by id",
                        String.class)
                .setParameter("event", event)
                .setMaxResults(most)
                .getResultList();
    }

    /** The number of registrations that can give feedback. */
    long invited(UUID event) {
        return entities.unwrap(Session.class)
                .createNativeQuery(INVITED, Long.class)
                .setParameter("event", event)
                .getSingleResult();
    }
}
