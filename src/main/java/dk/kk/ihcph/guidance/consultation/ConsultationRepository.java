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

    /** A ticket that gave up counts where no consultation counts for it. Waiting for an appointment is no wait in line. */
    private static final String ARRIVALS =
            """
            select location, cast(extract(isodow from came at time zone :zone) as integer),
                   cast(extract(hour from came at time zone :zone) as integer),
                   sum(arrivals), count(minutes), coalesce(sum(minutes), 0), coalesce(sum(minutes * minutes), 0),
                   sum(gave_up), cast(sum(waited) as double precision)
            from (
              select c.location, coalesce(t.taken_at, c.started_at) as came, 1 as arrivals, c.duration_minutes as minutes,
                0 as gave_up, 0 as waited
              from consultation c left join ticket t on t.id = c.ticket
              where c.status = 'RECORDED' and c.started_at >= :from and c.started_at < :to and c.channel in ('IN_PERSON', 'VIDEO')
              union all
              select t.location, t.taken_at,
                case when t.status in ('GIVEN_UP', 'NO_SHOW', 'ABANDONED')
                  and not exists (select from consultation c where c.ticket = t.id and c.status = 'RECORDED') then 1 else 0 end,
                null,
                case when t.appointment is null and t.status in ('GIVEN_UP', 'NO_SHOW') then 1 else 0 end,
                case when t.appointment is null then coalesce(extract(epoch from line.waited) / 60, 0) else 0 end
              from (
                select ticket, sum(ended_at - started_at) filter (where not forgotten) as waited
                from ticket_period
                where state = 'WAITING' and started_at >= :from and started_at < :to and ended_at is not null
                group by ticket
              ) line join ticket t on t.id = line.ticket
            ) came_in
            group by 1, 2, 3 order by 1, 2, 3""";

    private static final String AT_THE_DOOR =
            """
            select opening.location,
              count(*) filter (where t.taken_at < opening.opens_at + :minutes * interval '1 minute'), count(*)
            from unnest(cast(:locations as text[]), cast(:openings as timestamptz[])) opening(location, opens_at)
              join ticket t on t.location = opening.location and t.day = cast(opening.opens_at at time zone :zone as date)
                and t.taken_at >= opening.opens_at and t.taken_at < opening.opens_at + interval '1 hour'
            where t.appointment is null and t.visit = t.id
            group by 1""";

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

    /**
     * Counts arrivals by location and local hour of the week, and adds up their services and waits. A citizen with a ticket
     * came when it was taken. Phone and e-mail are answered when nobody waits, so that they are no arrivals.
     */
    List<DemandHistory.Arrivals> arrivals(Instant from, Instant to, ZoneId zone) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(ARRIVALS, Object[].class)
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
                        new DemandHistory.Services(
                                ((Number) row[4]).longValue(),
                                ((Number) row[5]).doubleValue(),
                                ((Number) row[6]).doubleValue()),
                        new DemandHistory.Waits(((Number) row[7]).longValue(), ((Number) row[8]).doubleValue())))
                .toList();
    }

    /** Counts the tickets taken soon after these openings, by location. */
    List<DemandHistory.Door> atTheDoor(Collection<DemandHistory.Opening> openings, int firstMinutes, ZoneId zone) {
        return openings.isEmpty()
                ? List.of()
                : getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(AT_THE_DOOR, Object[].class)
                        .setParameter(
                                "locations",
                                openings.stream()
                                        .map(DemandHistory.Opening::location)
                                        .toArray(String[]::new))
                        .setParameter(
                                "openings",
                                openings.stream()
                                        .map(opening -> opening.opensAt().toString())
                                        .toArray(String[]::new))
                        .setParameter("zone", zone.getId())
                        .setParameter("minutes", firstMinutes)
                        .getResultList()
                        .stream()
                        .map(row -> new DemandHistory.Door(
                                (String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                        .toList();
    }
}
