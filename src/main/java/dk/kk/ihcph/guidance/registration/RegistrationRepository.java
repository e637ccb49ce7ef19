package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds registrations, those of an event in the order in which they were made, and the links that were mailed about them. */
@ApplicationScoped
public class RegistrationRepository implements LockingRepository<Registration, UUID> {
    /** Written with literals: PostgreSQL uses the partial indexes only if the statement names the statuses. */
    public static final String ACTIVE = "standing.status in (UNCONFIRMED, CONFIRMED, WAITING, OFFERED)";

    /** The active registration of this e-mail address. */
    public Optional<Registration> active(UUID event, EmailAddress email) {
        return find("event = ?1 and emailKey = ?2 and " + ACTIVE, event, email.canonical())
                .firstResultOptional();
    }

    /** Returns which of these addresses have an active registration for the event. */
    public Set<EmailAddress> activeAmong(UUID event, Collection<EmailAddress> emails) {
        return getEntityManager()
                .createQuery(
                        "select emailKey from Registration where event = :event and emailKey in :emails and " + ACTIVE,
                        String.class)
                .setParameter("event", event)
                .setParameter(
                        "emails", emails.stream().map(EmailAddress::canonical).toList())
                .getResultStream()
                .map(EmailAddress::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    public void addLink(UUID registration, String secret, Instant now) {
        getEntityManager().persist(new RegistrationLink(registration, secret, now));
    }

    /** Whether a mailed secret of this registration has this digest. */
    public boolean hasLink(UUID registration, byte[] digest) {
        return getEntityManager()
                .createQuery("select digest from RegistrationLink where registration = :registration", byte[].class)
                .setParameter("registration", registration)
                .getResultStream()
                .anyMatch(one -> Arrays.equals(one, digest));
    }

    /** Deletes the links that were mailed about a registration. */
    public void deleteLinks(Registration registration) {
        getEntityManager()
                .createQuery("delete from RegistrationLink where registration = :registration")
                .setParameter("registration", registration.id())
                .executeUpdate();
    }

    public List<Registration> list(
            EventFacts event, @Nullable Collection<String> partners, RegistrationFilter filter, PageRequest page) {
        Query query = new Query()
                .where("event = :event", "event", event.id())
                .where("origin.partner in :partners", "partners", partners)
                .where(
                        "standing.status in :statuses",
                        "statuses",
                        RegistrationStatus.storedAs(filter.status, event.status()))
                .where("origin.source = :source", "source", filter.source);
        page.after(1).ifPresent(last -> query.where("place > :last", "last", last.value(0, Long::valueOf)));
        return find(query.orderedBy("place"), query.parameters())
                .page(0, page.fetch())
                .list();
    }
}
