package dk.kk.ihcph.guidance.registration.seats;

import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import dk.kk.ihcph.guidance.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds and releases the seats and positions that unconfirmed parties hold, including phantoms, which {@link
 * Registration} never shows.
 */
@ApplicationScoped
public class HoldRepository {
    /**
     * Counts by mailbox: an address without the part after a plus. A phantom counts for the registration behind it.
     */
    private static final String OF_MAILBOX =
            """
            select count(*)::integer from registration made join registration named on named.id = coalesce(made.phantom_of, made.id)
            where made.event = :event and made.confirm_by > :now
              and regexp_replace(named.email_key, '^([^+]+)[+].*@', '\\1@') = :mailbox""";

    private static final String RELEASE =
            """
            update registration set status = 'EXPIRED', seats_held = false, ended_at = :now, erased_at = :now, name = null,
              email = null, language = null, municipality = null, situation = null, industry = null, arrival_month = null,
              answers = '{}', consented_at = null, version = version + 1
            where event = :event and status = 'UNCONFIRMED' and confirm_by <= :now""";

    private final EntityManager entities;

    HoldRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Releases what unconfirmed parties hold after their time is over, and erases their data, since nobody confirmed
     * that it may be stored. Phantoms are released in the same way.
     *
     * @return how many
     */
    int releaseLapsed(UUID event, Instant now) {
        return entities.createNativeQuery(RELEASE)
                .setParameter("event", event)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * The number of registrations of this mailbox that are within their time to confirm, confirmed or not, including
     * phantoms.
     */
    int madeByMailboxToConfirm(UUID event, EmailAddress email, Instant now) {
        return (Integer) entities.createNativeQuery(OF_MAILBOX, Integer.class)
                .setParameter("event", event)
                .setParameter("now", now)
                .setParameter("mailbox", email.mailbox())
                .getSingleResult();
    }

    /** Whether this registration or phantom exists and is erased. */
    public boolean isErased(UUID id) {
        return !entities.createNativeQuery(
                        "select id from registration where id = :id and erased_at is not null", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** The registration behind a phantom; empty if it is no phantom. */
    public Optional<UUID> knownBehind(UUID phantom) {
        List<?> found = entities.createNativeQuery(
                        "select phantom_of from registration where id = :id and phantom_of is not null", UUID.class)
                .setParameter("id", phantom)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** The events with an offer, or a time to confirm, that is over. */
    List<UUID> eventsWithPastHolds(Instant now) {
        List<?> events = entities.createNativeQuery(
                        "select event from registration where status = 'OFFERED' and offer_expires_at <= :now union"
                                + " select event from registration where status = 'UNCONFIRMED' and confirm_by <= :now",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
        return events.stream().map(UUID.class::cast).toList();
    }
}
