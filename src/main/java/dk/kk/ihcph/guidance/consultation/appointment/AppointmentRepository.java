package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.consultation.slot.Taken;
import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
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
class AppointmentRepository implements LockingRepository<Appointment, UUID> {
    /** None with its pause is longer: appointment_blocks_at_most_3_hours. */
    private static final Duration LONGEST = Duration.ofHours(3);

    private static final Set<AppointmentStatus> KEEPS_ITS_TIME =
            Set.of(AppointmentStatus.BOOKED, AppointmentStatus.CHECKED_IN);

    List<Appointment> list(AppointmentFilter filter, ZoneId zone, PageRequest page) {
        Query query = new Query()
                .where(
                        "time.startsAt >= :from",
                        "from",
                        filter.from == null
                                ? null
                                : filter.from.atStartOfDay(zone).toInstant())
                .where(
                        "time.startsAt < :to",
                        "to",
                        filter.to == null ? null : filter.to.atStartOfDay(zone).toInstant())
                .where("time.location = :location", "location", filter.location)
                .where("time.administration = :administration", "administration", filter.administration)
                .where("time.staff = :staff", "staff", filter.staff)
                .where("reservation.status = :status", "status", filter.status);
        if (filter.stranded != null) {
            query.where(
                    filter.stranded ? "reservation.strandedSince is not null" : "reservation.strandedSince is null",
                    Map.of());
        }
        page.after(2)
                .ifPresent(last -> query.where(
                        "(time.startsAt, id) > (:lastStart, :lastId)",
                        Map.of("lastStart", last.instant(0), "lastId", last.id(1))));
        return find(query.orderedBy("time.startsAt, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /**
     * Finds the times that appointments block for these guides, as far as they touch the period. They are read as values, so
     * that a second call sees changes that were committed in between.
     *
     * @param except the appointment that would leave its time
     */
    List<Taken> taken(Collection<UUID> guides, Instant from, Instant to, @Nullable UUID except, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select time.staff, time.startsAt, time.blockedUntil from Appointment where time.staff in :guides"
                                + " and time.startsAt < :to and time.startsAt > :earliest and time.blockedUntil > :from"
                                + " and (reservation.status in :standing or reservation.status in (HELD, UNCONFIRMED) and reservation.heldUntil > :now)"
                                + " and (:except is null or id <> :except)",
                        Taken.class)
                .setParameter("guides", guides)
                .setParameter("to", to)
                .setParameter("earliest", from.minus(LONGEST))
                .setParameter("from", from)
                .setParameter("standing", KEEPS_ITS_TIME)
                .setParameter("now", now)
                .setParameter("except", except)
                .getResultList();
    }

    /** Locks the client until the transaction ends, so that two requests never count at the same time. */
    void lockClient(String client) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:client, 0)) as text)")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("client", client)
                .getSingleResult();
    }

    /** Counts the running holds of an address. */
    long openHolds(byte[] origin, Instant now) {
        return number(
                "origin = :origin and reservation.status = :held and reservation.heldUntil > :now",
                Map.of("origin", origin, "held", AppointmentStatus.HELD, "now", now),
                null);
    }

    /** Counts the other coming appointments of an address in this state. */
    long coming(byte[] origin, AppointmentStatus status, @Nullable UUID except, Instant now) {
        return number(
                "origin = :origin and reservation.status = :status and time.startsAt > :now and (reservation.heldUntil is null or reservation.heldUntil > :now)",
                Map.of("origin", origin, "status", status, "now", now),
                except);
    }

    /** Counts the other coming appointments of a mailbox in this state. */
    long coming(String mailbox, AppointmentStatus status, @Nullable UUID except, Instant now) {
        return number(
                "contact.mailbox = :mailbox and reservation.status = :status and time.startsAt > :now",
                Map.of("mailbox", mailbox, "status", status, "now", now),
                except);
    }

    /** Whether the mailbox has another appointment in one of these states that overlaps with the time. */
    boolean overlaps(String mailbox, Set<AppointmentStatus> states, Instant from, Instant to, @Nullable UUID except) {
        return number(
                        "contact.mailbox = :mailbox and reservation.status in :states and time.startsAt < :to and time.endsAt > :from",
                        Map.of("mailbox", mailbox, "states", states, "from", from, "to", to),
                        except)
                > 0;
    }

    /** Counts without a flush, because a constraint would refuse the pending change with a poorer message. */
    private long number(String condition, Map<String, Object> parameters, @Nullable UUID except) {
        TypedQuery<Long> query = getEntityManager()
                .createQuery(
                        "select count(*) from Appointment where " + condition
                                + " and (:except is null or id <> :except)",
                        Long.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("except", except);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Expires the past holds and unconfirmed bookings of a guide that would block the time. */
    void expireHolds(UUID guide, Instant from, Instant to, Instant now) {
        getEntityManager()
                .createQuery(
                        "update versioned Appointment set reservation.status = :expired, reservation.strandedSince = null, contact.name = null,"
                                + " contact.email = null, contact.mailbox = null, origin = null where time.staff = :guide"
                                + " and reservation.status in (HELD, UNCONFIRMED) and reservation.heldUntil <= :now and time.startsAt < :to and time.startsAt > :earliest"
                                + " and time.blockedUntil > :from")
                .setParameter("expired", AppointmentStatus.EXPIRED)
                .setParameter("guide", guide)
                .setParameter("now", now)
                .setParameter("to", to)
                .setParameter("earliest", from.minus(LONGEST))
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Finds the coming appointments of guides that keep their time, in order. */
    List<Appointment> coming(Collection<UUID> guides, Instant now) {
        return list(
                "time.staff in ?1 and time.startsAt > ?2 and (reservation.status = BOOKED or reservation.status in (HELD, UNCONFIRMED) and reservation.heldUntil > ?2) order by time.startsAt, id",
                guides,
                now);
    }

    /** Expires the past unconfirmed bookings of a mailbox, which would block another. */
    void expireUnconfirmed(String mailbox, Instant now) {
        getEntityManager()
                .createQuery(
                        "update versioned Appointment set reservation.status = :expired, reservation.strandedSince = null, contact.name = null,"
                                + " contact.email = null, contact.mailbox = null, origin = null where contact.mailbox = :mailbox and reservation.status = UNCONFIRMED"
                                + " and reservation.heldUntil <= :now")
                // As in number(): the booking that is being made is not written yet.
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("expired", AppointmentStatus.EXPIRED)
                .setParameter("mailbox", mailbox)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Expires all past holds and unconfirmed bookings, and returns their number. */
    int expireHolds(Instant now) {
        return change(
                "status = 'EXPIRED', stranded_since = null, name = null, email = null, mailbox = null, origin = null",
                "status in ('HELD', 'UNCONFIRMED') and held_until <= :then",
                now,
                Map.of());
    }

    /** Deletes expired holds. */
    void deleteExpired(Instant then) {
        delete("reservation.status = ?1 and reservation.heldUntil <= ?2", AppointmentStatus.EXPIRED, then);
    }

    /** Marks booked appointments that began before as no-shows, and returns their number. */
    int markNoShows(Instant then) {
        return change(
                "status = 'NO_SHOW', stranded_since = null", "status = 'BOOKED' and starts_at < :then", then, Map.of());
    }

    /** Erases personal data of appointments that ended before, and returns their number. */
    int erase(Instant then, Instant now) {
        return change(
                "name = null, email = null, cancel_reason = null, erased_at = :now",
                "ends_at < :then and erased_at is null",
                then,
                Map.of("now", now));
    }

    /** Skips appointments that are being changed at this moment, to avoid deadlocks; the next run takes them. */
    private int change(String change, String which, Instant then, Map<String, Object> more) {
        MutationQuery update = getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("update appointment set " + change + ", version = version + 1 where id in"
                        + " (select id from appointment where " + which + " for update skip locked)")
                .setParameter("then", then);
        more.forEach(update::setParameter);
        return update.executeUpdate();
    }

    void persist(AppointmentLink link) {
        getEntityManager().persist(link);
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
