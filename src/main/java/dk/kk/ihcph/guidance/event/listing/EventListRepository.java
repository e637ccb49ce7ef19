package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists events: earliest first, or in the order in which they changed. */
@ApplicationScoped
class EventListRepository implements PanacheRepositoryBase<Event, UUID> {
    /** Written as a literal, so that the planner of PostgreSQL knows that most events are no drafts. */
    private static final String NO_DRAFT = "status <> DRAFT";

    /**
     * Gives no read_at while a writer has taken the time of a change that is not yet visible: that change may be the
     * next one.
     */
    private static final String LAST_CHANGE =
            """
            select %s as at, case when pg_try_advisory_xact_lock_shared(hashtextextended('event.updated_at', 0))
              then guidance_now() end as read_at""";

    private static final String PUBLIC_CHANGE = "(select max(updated_at) from event where status <> 'DRAFT')";
    private static final String ANY_CHANGE =
            "greatest((select max(updated_at) from event), (select max(removed_at) from event_removal))";

    /** Searches in both languages, since a reader does not say which one the words are in. */
    private static final String WITH_WORDS =
            """
            cast(sql('words @@ (websearch_to_tsquery(''danish'', ?) || websearch_to_tsquery(''english'', ?)
              || websearch_to_tsquery(''simple'', ?))', :words, :words, :words) as boolean) = true""";

    private static final String WITH_FREE_SEATS =
            "plan.signUp.takesRegistrations = true and status <> CANCELLED and cast(sql('%s', :now, id) as boolean) = true"
                    .formatted(AvailabilityRepository.HAS_FREE_SEATS.replace("'", "''"));

    /** 0101 is the City of Copenhagen. */
    private static final String FOR_RESIDENTS =
            """
            (plan.invited.audience in (EVERYONE, INDUSTRY) or plan.invited.audience = COPENHAGEN_RESIDENTS and :municipality = '0101'
              or array_contains(plan.invited.audienceMunicipalities, :municipality))""";

    private final Clock clock;

    EventListRepository(Clock clock) {
        this.clock = clock;
    }

    /** The place of an event in a list. */
    record Place(UUID id, Instant startsAt, Instant updatedAt) {}

    /** Returns those of the events that exist. */
    List<Event> all(List<UUID> ids) {
        return getSession().findMultiple(Event.class, ids).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * A list that is asked for. Who asks for an equal one gets the same answer.
     *
     * @param changes whether it is in the order of changes, up to the parameter {@code until}
     */
    record AskedList(String hql, Map<String, Object> parameters, boolean withDrafts, boolean changes, int limit) {}

    /** Returns the list that the filter asks for, without drafts unless the caller may see them. */
    AskedList asked(EventFilter filter, boolean withDrafts, PageRequest page) {
        boolean changes = filter.updatedSince != null;
        Query query = new Query()
                .where(withDrafts ? "true = true" : NO_DRAFT, Map.of())
                .where("plan.type = :type", "type", filter.type)
                .where("status = :status", "status", filter.status)
                .where("plan.hosts.administration = :administration", "administration", filter.administration)
                .where("plan.occasion.location = :location", "location", filter.location)
                .where("plan.occasion.startsAt >= :from", "from", filter.from)
                .where("plan.occasion.startsAt < :to", "to", filter.to)
                .where(WITH_FREE_SEATS, "now", filter.free ? clock.instant() : null);
        addContentFilters(query, filter);
        if (changes) {
            query.where("updatedAt <= :until", Map.of());
        }
        String key = changes ? "updatedAt" : "plan.occasion.startsAt";
        boolean latestFirst = filter.isLatestFirst();
        page.after(2)
                .ifPresent(after -> query.where(
                        "(%s, id) %s (:lastTime, :lastId)".formatted(key, latestFirst ? "<" : ">"),
                        Map.of(
                                "lastTime", after.instant(0),
                                "lastId", after.id(1))));
        // PostgreSQL can only keep a good plan for later requests if it knows how many rows are wanted.
        String order = (latestFirst ? key + " desc, id desc" : key + ", id") + " limit " + page.fetch();
        return new AskedList(query.orderedBy(order), query.parameters(), withDrafts, changes, page.limit);
    }

    /**
     * Lists the places of events, one more than the page holds.
     *
     * @param until the latest change to list, if the list is one of changes
     */
    List<Place> list(AskedList asked, @Nullable Instant until) {
        TypedQuery<Place> places = getEntityManager()
                .createQuery("select id, plan.occasion.startsAt, updatedAt from Event " + asked.hql(), Place.class);
        asked.parameters().forEach(places::setParameter);
        if (asked.changes()) {
            places.setParameter("until", until);
        }
        return places.getResultList();
    }

    private static void addContentFilters(Query query, EventFilter filter) {
        query.where("array_contains(plan.announcement.languages, :language)", "language", filter.language)
                .where("plan.invited.audience = :audience", "audience", filter.audience)
                .where("plan.invited.industry = :industry", "industry", filter.industry)
                .where(FOR_RESIDENTS, "municipality", filter.municipality)
                .where(WITH_WORDS, "words", filter.searchedWords())
                .where("updatedAt >= :updatedSince", "updatedSince", filter.updatedSince);
    }

    /** The last change that the caller can see; deleting a draft counts only for callers who see drafts. */
    LastChange lastChange(boolean withDrafts) {
        Tuple row = (Tuple) getEntityManager()
                .createNativeQuery(LAST_CHANGE.formatted(withDrafts ? ANY_CHANGE : PUBLIC_CHANGE), Tuple.class)
                .getSingleResult();
        Instant at = Objects.requireNonNullElse(row.get("at", Instant.class), Instant.EPOCH);
        return new LastChange(at, Objects.requireNonNullElse(row.get("read_at", Instant.class), at));
    }
}
