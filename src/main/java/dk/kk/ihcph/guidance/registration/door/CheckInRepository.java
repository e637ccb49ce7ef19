package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.registration.Attendance;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import dk.kk.ihcph.guidance.registration.ticket.TicketCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores scans, and finds and counts registrations at the door in the order in which they were made. */
@ApplicationScoped
class CheckInRepository {
    private static final String CLAIM =
            """
            insert into check_in_scan (event, scan_id, digest, received_at)
            select :event, scan.id, scan.digest, :now from unnest(:ids, :digests) as scan (id, digest) order by scan.id
            on conflict do nothing returning scan_id""";

    private final EntityManager entities;

    CheckInRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** A registration that a scan names, read as values without locking it. */
    record ScannedRegistration(
            UUID id,
            UUID event,
            String ticket,
            RegistrationStatus status,
            int partySize,
            @Nullable Integer personsArrived,
            @Nullable Instant arrivedAt) {

        /** Whether all persons of the party had come by then: another scan changes nothing and need not wait. */
        boolean allCameBy(Instant at) {
            return personsArrived != null
                    && personsArrived >= partySize
                    && arrivedAt != null
                    && !at.isBefore(arrivedAt);
        }
    }

    /** Persons who have arrived, and registered persons who may still come. */
    record Crowd(long arrived, long open) {}

    void flush() {
        entities.flush();
    }

    /**
     * Stores the scans that are new and returns their ids. It waits for a transaction that is answering one of them;
     * scans are claimed in one order, so that two transactions never wait for each other.
     */
    Set<String> claim(UUID event, Collection<Scan> scans, Instant now) {
        List<?> ids = entities.createNativeQuery(CLAIM, String.class)
                .setParameter("event", event)
                .setParameter("now", now)
                .setParameter("ids", scans.stream().map(Scan::scanId).toArray(String[]::new))
                .setParameter("digests", scans.stream().map(Scan::digest).toArray(String[]::new))
                .getResultList();
        Set<String> claimed = new HashSet<>();
        ids.forEach(id -> claimed.add((String) id));
        return claimed;
    }

    List<CheckInScan> scans(UUID event, Collection<String> scanIds) {
        return entities.createQuery(
                        "from CheckInScan where key.event = :event and key.scanId in :ids", CheckInScan.class)
                .setParameter("event", event)
                .setParameter("ids", scanIds)
                .getResultList();
    }

    /** Reads values and no entities, so that locking a registration afterwards reads it anew. */
    List<ScannedRegistration> known(Collection<UUID> ids, Collection<String> tickets) {
        return entities.createQuery(
                        "select id, event, origin.ticketCode, standing.status, partySize, arrival.personsArrived, arrival.arrivedAt from Registration where id in :ids or origin.ticketCode in :tickets",
                        ScannedRegistration.class)
                .setParameter("ids", ids)
                .setParameter("tickets", tickets)
                .getResultList();
    }

    /** Locks registrations until the transaction ends, all in one order. */
    List<Registration> lock(Collection<UUID> ids) {
        return entities.createQuery("from Registration where id in :ids order by event, place", Registration.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Registration> find(Collection<UUID> ids) {
        return entities.createQuery("from Registration where id in :ids", Registration.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Crowd crowd(UUID event) {
        return entities.createQuery(
                        "select coalesce(sum(case when arrival.attendance = :came then arrival.personsArrived end), 0),"
                                + " coalesce(sum(case when arrival.attendance is null then partySize end), 0)"
                                + " from Registration where event = :event"
                                + " and (standing.status = :confirmed or arrival.attendance = :came)",
                        Crowd.class)
                .setParameter("came", Attendance.CHECKED_IN)
                .setParameter("event", event)
                .setParameter("confirmed", RegistrationStatus.CONFIRMED)
                .getSingleResult();
    }

    /**
     * Marks the confirmed who were not checked in as no-shows, if anybody was checked in at all: otherwise nobody
     * knows who came.
     */
    int markNoShows(UUID event) {
        return entities.createQuery(
                        "update versioned Registration set arrival.attendance = :away where event = :event and standing.status = :confirmed"
                                + " and arrival.attendance is null and exists (select 1 from Registration one where"
                                + " one.event = :event and one.arrival.attendance = :came)")
                .setParameter("away", Attendance.NO_SHOW)
                .setParameter("event", event)
                .setParameter("confirmed", RegistrationStatus.CONFIRMED)
                .setParameter("came", Attendance.CHECKED_IN)
                .executeUpdate();
    }

    List<Registration> list(EventFacts event, AttendanceFilter filter, PageRequest page) {
        Query query = new Query()
                .where("event = :event", "event", event.id())
                .where(
                        "standing.status in :statuses",
                        "statuses",
                        RegistrationStatus.storedAs(filter.status, event.status()))
                .where("arrival.attendance = :attendance", "attendance", filter.attendance);
        if (filter.q != null) {
            Map<String, Object> values = new HashMap<>(Map.of("ticket", TicketCode.read(filter.q)));
            List<String> named = new ArrayList<>();
            for (String word : filter.q.strip().split("\\s+", -1)) {
                String parameter = "word" + named.size();
                named.add("nameKey like concat('%', function('search_key', :" + parameter + "), '%') escape '!'");
                values.put(parameter, escaped(word));
            }
            query.where("(origin.ticketCode = :ticket or (" + String.join(" and ", named) + "))", values);
        }
        page.after(1).ifPresent(last -> query.where("place > :last", "last", last.value(0, Long::valueOf)));
        var rows = entities.createQuery("from Registration " + query.orderedBy("place"), Registration.class);
        query.parameters().forEach(rows::setParameter);
        return rows.setMaxResults(page.fetch()).getResultList();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
