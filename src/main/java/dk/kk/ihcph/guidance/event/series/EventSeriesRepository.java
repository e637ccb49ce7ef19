package dk.kk.ihcph.guidance.event.series;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.event.series.EventSeriesView.Occurrence;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds series, and the last and the next event of each. */
@ApplicationScoped
class EventSeriesRepository implements PanacheRepositoryBase<EventSeries, UUID> {
    private static final String AROUND_NOW =
            """
            select s.id, held.id as held, held.starts_at as held_at, planned.id as planned, planned.starts_at as planned_at
            from event_series s
            left join lateral (
              (select e.id, e.starts_at, e.ends_at from event e
                where e.series = s.id and e.status in ('PUBLISHED', 'COMPLETED') and e.ends_at <= :now order by e.ends_at desc limit 1)
              union all
              (select e.id, e.starts_at, e.ends_at from event e where s.of_whole_type and e.type = s.type
                and e.status in ('PUBLISHED', 'COMPLETED') and e.ends_at <= :now order by e.ends_at desc limit 1)
              order by ends_at desc limit 1) held on true
            left join lateral (
              (select e.id, e.starts_at, e.ends_at from event e
                where e.series = s.id and e.status in ('DRAFT', 'PUBLISHED') and e.ends_at > :now order by e.ends_at limit 1)
              union all
              (select e.id, e.starts_at, e.ends_at from event e where s.of_whole_type and e.type = s.type
                and e.status in ('DRAFT', 'PUBLISHED') and e.ends_at > :now order by e.ends_at limit 1)
              order by ends_at limit 1) planned on true
            where s.id in (:ids)""";

    /** The last event that was held and the next one that is planned. */
    record Around(@Nullable Occurrence last, @Nullable Occurrence next) {}

    List<EventSeries> list(PageRequest page) {
        Query query = new Query();
        page.after(1).ifPresent(after -> query.where("id > :last", "last", after.id(0)));
        return find(query.orderedBy("id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    Map<UUID, Around> around(Instant now, Collection<UUID> ids) {
        Map<UUID, Around> found = new HashMap<>();
        List<?> rows = getEntityManager()
                .createNativeQuery(AROUND_NOW, Tuple.class)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .getResultList();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> found.put(
                        row.get("id", UUID.class), new Around(occurrence(row, "held"), occurrence(row, "planned"))));
        return found;
    }

    private static @Nullable Occurrence occurrence(Tuple row, String name) {
        UUID event = row.get(name, UUID.class);
        return event == null ? null : new Occurrence(event, row.get(name + "_at", Instant.class));
    }
}
