package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.web.PageRequest;
import dk.kk.ihcph.guidance.web.Query;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds events: earliest first, or as they changed. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<Event, UUID> {
    /** Who looks for words is not asked which language they are in. */
    private static final String WITH_WORDS =
            """
            cast(sql('words @@ (websearch_to_tsquery(''danish'', ?) || websearch_to_tsquery(''english'', ?)
              || websearch_to_tsquery(''simple'', ?))', :words, :words, :words) as boolean) = true""";

    /** The city's own number among the municipalities. */
    private static final String FOR_RESIDENTS =
            """
            (plan.audience in (EVERYONE, INDUSTRY) or plan.audience = COPENHAGEN_RESIDENTS and :municipality = '0101'
              or array_contains(plan.audienceMunicipalities, :municipality))""";

    /** Without drafts, whatever the filter asks for, unless the caller may see them. */
    List<Event> list(EventFilter filter, boolean withDrafts, PageRequest page) {
        Query query = new Query()
                .where("status <> :draft", "draft", withDrafts ? null : EventStatus.DRAFT)
                .where("plan.type = :type", "type", filter.type)
                .where("status = :status", "status", filter.status)
                .where("plan.administration = :administration", "administration", filter.administration)
                .where("plan.location = :location", "location", filter.location)
                .where("plan.startsAt >= :from", "from", filter.from)
                .where("plan.startsAt < :to", "to", filter.to);
        also(query, filter);
        boolean sync = filter.updatedSince != null;
        String order = sync ? "updatedAt" : "plan.startsAt";
        page.after(2)
                .ifPresent(after -> query.where(
                        "(" + order + ", id) > (:lastTime, :lastId)",
                        Map.of(
                                "lastTime", after.instant(0),
                                "lastId", after.id(1))));
        return find(query.orderedBy(order + ", id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    private static void also(Query query, EventFilter filter) {
        query.where("array_contains(plan.languages, :language)", "language", filter.language)
                .where("plan.audience = :audience", "audience", filter.audience)
                .where("plan.industry = :industry", "industry", filter.industry)
                .where(FOR_RESIDENTS, "municipality", filter.municipality)
                .where(WITH_WORDS, "words", filter.searchedWords())
                .where("updatedAt >= :updatedSince", "updatedSince", filter.updatedSince);
    }

    /** When anything last changed that is to be seen. */
    Instant lastChange(boolean withDrafts) {
        Query query = new Query().where("status <> :draft", "draft", withDrafts ? null : EventStatus.DRAFT);
        return find(query.orderedBy("updatedAt desc, id desc"), query.parameters())
                .page(0, 1)
                .firstResultOptional()
                .map(Event::updatedAt)
                .orElse(Instant.EPOCH);
    }

    /** Nobody else changes it, nor takes a seat, until the transaction ends. */
    Optional<Event> findToChange(UUID id) {
        getEntityManager()
                .createNativeQuery("select event from event_seats where event = :id for update")
                .setParameter("id", id)
                .getResultList();
        return findByIdOptional(id);
    }

    /** Persons with a confirmed seat. */
    int confirmed(UUID id) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select confirmed from event_seats where event = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue();
    }

    /** Whether anybody has a seat, is offered one or waits for one. */
    boolean hasRegistrations(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select confirmed + offered + waiting > 0 from event_seats where event = :id")
                .setParameter("id", id)
                .getSingleResult();
    }

    /** What the check-in at the door says; none where nobody was checked in. */
    Optional<Headcount> checkedIn(UUID id) {
        List<?> counted = getEntityManager()
                .createNativeQuery("select attended, registered from event_check_ins(:id)", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return counted.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .map(row -> new Headcount(
                        row.get("attended", Integer.class),
                        row.get("registered", Integer.class),
                        HeadcountMethod.CHECKED_IN));
    }

    List<Event> starting(EventStatus status, Instant after, Instant until) {
        return list("status = ?1 and plan.startsAt > ?2 and plan.startsAt <= ?3", status, after, until);
    }
}
