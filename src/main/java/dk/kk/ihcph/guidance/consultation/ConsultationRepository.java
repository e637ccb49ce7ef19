package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.staffing.demand.DemandHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds consultations, by the keyset (startedAt, id). */
@ApplicationScoped
public class ConsultationRepository implements PanacheRepositoryBase<Consultation, UUID> {

    /** The states of the log itself; the others are listed when asked for. */
    private static final Set<ConsultationStatus> LOGGED =
            EnumSet.of(ConsultationStatus.RECORDED, ConsultationStatus.VOIDED);

    List<Consultation> list(ConsultationFilter filter, PageRequest page) {
        Query query = new Query()
                .where("entry.time.startedAt >= :from", "from", filter.from)
                .where("entry.time.startedAt < :to", "to", filter.to)
                .where("location = :location", "location", filter.location)
                .where("administration = :administration", "administration", filter.administration)
                .where("array_contains(entry.guidance.topics, :topic)", "topic", filter.topic)
                .where("entry.guidance.municipality = :municipality", "municipality", filter.municipality)
                .where("entry.channel = :channel", "channel", filter.channel)
                .where("entry.event = :event", "event", filter.event)
                .where("status in :statuses", "statuses", filter.status == null ? LOGGED : Set.of(filter.status));
        boolean newestFirst = filter.newestFirst();
        page.after(2)
                .ifPresent(last -> query.where(
                        "(entry.time.startedAt, id) " + (newestFirst ? "<" : ">") + " (:lastStart, :lastId)",
                        Map.of("lastStart", last.instant(0), "lastId", last.id(1))));
        String order = newestFirst ? "entry.time.startedAt desc, id desc" : "entry.time.startedAt, id";
        return find(query.orderedBy(order), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Finds the consultation of the citizen whom a guide has called or is serving. */
    Optional<Consultation> openOf(String guide) {
        return find("call.guide = ?1 and status in ?2", guide, ConsultationStatus.ONE_AT_A_TIME)
                .firstResultOptional();
    }

    Optional<Consultation> openOf(UUID ticket) {
        return find("call.ticket = ?1 and status in ?2", ticket, ConsultationStatus.AT_DESK)
                .firstResultOptional();
    }

    Optional<Consultation> lastRecorded(Collection<UUID> tickets) {
        return find("call.ticket in ?1 and status = ?2 order by id desc", tickets, ConsultationStatus.RECORDED)
                .firstResultOptional();
    }

    /** Finds the consultations that the administration has logged with these references. */
    public Map<String, EarlierConsultation> byReference(Administration administration, Collection<String> references) {
        Map<String, EarlierConsultation> found = new HashMap<>();
        if (!references.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select entry.externalReference, id, status, entry.time.startedAt from Consultation where"
                                    + " administration ="
                                    + " :administration and entry.externalReference in :references",
                            Object[].class)
                    .setParameter("administration", administration)
                    .setParameter("references", references)
                    .getResultList()
                    .forEach(row -> found.put(
                            (String) row[0],
                            new EarlierConsultation(
                                    (UUID) row[1], (ConsultationStatus) row[2], null, (Instant) row[3])));
        }
        return found;
    }

    /**
     * A consultation that an import finds in the log.
     *
     * @param series of imports that it came in; null where it was imported before there were series
     */
    public record EarlierConsultation(UUID id, ConsultationStatus status, @Nullable UUID series, Instant startedAt) {
        public boolean isVoided() {
            return status == ConsultationStatus.VOIDED;
        }
    }

    /** Finds the consultations imported from these lines, which have no references, in the order of the log. */
    public Map<UUID, List<EarlierConsultation>> byFingerprint(
            Administration administration, Collection<UUID> fingerprints) {
        Map<UUID, List<EarlierConsultation>> found = new HashMap<>();
        if (!fingerprints.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select importFingerprint, id, status, importSeries, entry.time.startedAt from"
                                    + " Consultation where administration ="
                                    + " :administration and importFingerprint in :fingerprints order by id",
                            Object[].class)
                    .setParameter("administration", administration)
                    .setParameter("fingerprints", fingerprints)
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                            .add(new EarlierConsultation(
                                    (UUID) row[1], (ConsultationStatus) row[2], (UUID) row[3], (Instant) row[4])));
        }
        return found;
    }

    /** Counts the lines without references in each series. */
    public Map<UUID, Long> seriesSizes(Collection<UUID> series) {
        Map<UUID, Long> sizes = new HashMap<>();
        if (!series.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select importSeries, count(*) from Consultation where importSeries in :series group by"
                                    + " importSeries",
                            Object[].class)
                    .setParameter("series", series)
                    .getResultList()
                    .forEach(row -> sizes.put((UUID) row[0], (Long) row[1]));
        }
        return sizes;
    }

    /** Counts the consultations and persons at the event, without voided ones. */
    EventConsultationsView at(UUID event) {
        return getEntityManager()
                .createQuery(
                        "select new dk.kk.ihcph.guidance.consultation.EventConsultationsView(:event, count(c),"
                                + " coalesce(sum(c.entry.visitors.persons), 0)) from Consultation c where"
                                + " c.entry.event = :event"
                                + " and c.status = RECORDED",
                        EventConsultationsView.class)
                .setParameter("event", event)
                .getSingleResult();
    }

    /** The beginning of the last consultation before the moment, without voided ones. */
    Optional<Instant> lastStartBefore(Instant moment) {
        return find(
                        "entry.time.startedAt < ?1 and status = ?2 order by entry.time.startedAt desc",
                        moment,
                        ConsultationStatus.RECORDED)
                .firstResultOptional()
                .map(last -> last.entry().time().startedAt());
    }

    /** Counts and adds up consultations by location and local hour of the week, without voided ones. */
    List<DemandHistory.Arrivals> arrivals(Instant from, Instant to, ZoneId zone) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select location, cast(extract(isodow from started_at at time zone :zone) as integer),
                               cast(extract(hour from started_at at time zone :zone) as integer),
                               count(*), count(duration_minutes), coalesce(sum(duration_minutes), 0)
                        from consultation
                        where started_at >= :from and started_at < :to and status = 'RECORDED'
                        group by 1, 2, 3 order by 1, 2, 3""",
                        Object[].class)
                .setParameter("zone", zone.getId())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(row -> new DemandHistory.Arrivals(
                        (String) row[0],
                        DayOfWeek.of(((Number) row[1]).intValue()),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue(),
                        ((Number) row[5]).longValue()))
                .toList();
    }
}
