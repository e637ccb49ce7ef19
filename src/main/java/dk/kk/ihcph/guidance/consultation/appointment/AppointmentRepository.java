package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.web.PageRequest;
import dk.kk.ihcph.guidance.web.Query;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/** Finds appointments, by the keyset (startsAt, id). */
@ApplicationScoped
class AppointmentRepository implements PanacheRepositoryBase<Appointment, UUID> {
    /** None with its pause is longer: appointment_blocks_at_most_3_hours. */
    private static final Duration LONGEST = Duration.ofHours(3);

    private static final Set<AppointmentStatus> KEEPS_ITS_TIME =
            Set.of(AppointmentStatus.BOOKED, AppointmentStatus.CHECKED_IN);

    List<Appointment> list(AppointmentFilter filter, ZoneId zone, PageRequest page) {
        Query query = new Query()
                .where(
                        "startsAt >= :from",
                        "from",
                        filter.from == null
                                ? null
                                : filter.from.atStartOfDay(zone).toInstant())
                .where(
                        "startsAt < :to",
                        "to",
                        filter.to == null
                                ? null
                                : filter.to.plusDays(1).atStartOfDay(zone).toInstant())
                .where("location = :location", "location", filter.location)
                .where("administration = :administration", "administration", filter.administration)
                .where("guide = :guide", "guide", filter.guide)
                .where("status = :status", "status", filter.status);
        if (filter.stranded != null) {
            query.where(filter.stranded ? "strandedSince is not null" : "strandedSince is null", Map.of());
        }
        page.after(2)
                .ifPresent(last -> query.where(
                        "(startsAt, id) > (:lastStart, :lastId)",
                        Map.of("lastStart", last.instant(0), "lastId", last.id(1))));
        return find(query.orderedBy("startsAt, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /**
     * The times of these guides that appointments keep from others, of those that touch the time between. Read as values,
     * so that who asks again while holding the guides gets what is there then.
     *
     * @param except the one that would leave its time, if any
     */
    List<Taken> taken(Collection<UUID> guides, Instant from, Instant to, @Nullable UUID except, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select guide, startsAt, blockedUntil from Appointment where guide in :guides"
                                + " and startsAt < :to and startsAt > :earliest and blockedUntil > :from"
                                + " and (status in :standing or status = :held and heldUntil > :now)"
                                + " and (:except is null or id <> :except)",
                        Taken.class)
                .setParameter("guides", guides)
                .setParameter("to", to)
                .setParameter("earliest", from.minus(LONGEST))
                .setParameter("from", from)
                .setParameter("standing", KEEPS_ITS_TIME)
                .setParameter("held", AppointmentStatus.HELD)
                .setParameter("now", now)
                .setParameter("except", except)
                .getResultList();
    }

    /** Lets go of holds of this guide that are over, and would still stand in the way of what is booked now. */
    void expireHolds(UUID guide, Instant from, Instant to, Instant now) {
        getEntityManager()
                .createQuery(
                        "update versioned Appointment set status = :expired, strandedSince = null where guide = :guide"
                                + " and status = :held and heldUntil <= :now and startsAt < :to and startsAt > :earliest"
                                + " and blockedUntil > :from")
                .setParameter("expired", AppointmentStatus.EXPIRED)
                .setParameter("guide", guide)
                .setParameter("held", AppointmentStatus.HELD)
                .setParameter("now", now)
                .setParameter("to", to)
                .setParameter("earliest", from.minus(LONGEST))
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Those of these guides that are to come and stand, in order. */
    List<Appointment> coming(Collection<UUID> guides, Instant now) {
        return list(
                "guide in ?1 and startsAt > ?2 and (status = ?3 or status = ?4 and heldUntil > ?2) order by startsAt, id",
                guides,
                now,
                AppointmentStatus.BOOKED,
                AppointmentStatus.HELD);
    }

    /** Every hold that was over by then; how many. */
    int expireHolds(Instant now) {
        return change(
                "status = 'EXPIRED', stranded_since = null", "status = 'HELD' and held_until <= :then", now, Map.of());
    }

    /** Holds that nobody completed, over by then. */
    void deleteExpired(Instant then) {
        delete("status = ?1 and heldUntil <= ?2", AppointmentStatus.EXPIRED, then);
    }

    /** Booked ones that began before; how many. */
    int markNoShows(Instant then) {
        return change(
                "status = 'NO_SHOW', stranded_since = null", "status = 'BOOKED' and starts_at < :then", then, Map.of());
    }

    /** Those that ended before; how many. */
    int erase(Instant then, Instant now) {
        return change(
                "name = null, email = null, cancel_reason = null, erased_at = :now",
                "ends_at < :then and erased_at is null",
                then,
                Map.of("now", now));
    }

    /** Leaves out those that somebody is changing just now, so that two never wait for each other; the next time, then. */
    private int change(String change, String which, Instant then, Map<String, Object> more) {
        MutationQuery update = getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("update appointment set " + change + ", version = version + 1 where id in"
                        + " (select id from appointment where " + which + " for update skip locked)")
                .setParameter("then", then);
        more.forEach(update::setParameter);
        return update.executeUpdate();
    }

    /** Whether this secret was mailed with a link to it. */
    boolean hasLink(UUID appointment, byte[] digest) {
        return getEntityManager()
                        .createQuery(
                                "select count(*) from AppointmentLink where digest = :digest and appointment = :appointment",
                                Long.class)
                        .setParameter("digest", digest)
                        .setParameter("appointment", appointment)
                        .getSingleResult()
                > 0;
    }
}
