package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Gives the tests' own resource effects that can be counted, and failures of the database that are real. */
@ApplicationScoped
@Transactional
class EdgeProbeService {
    private final EntityManager entities;

    EdgeProbeService(EntityManager entities) {
        this.entities = entities;
    }

    EdgeProbe.View create(EdgeProbe.Request request) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("insert into edge_probe (id, version, name, amount, note)"
                        + " values (:id, 0, :name, cast(:amount as numeric), :note)")
                .setParameter("id", id)
                .setParameter("name", request.name())
                .setParameter("amount", request.amount() == null ? "0" : request.amount())
                .setParameter("note", String.valueOf(request.note()))
                .executeUpdate();
        return new EdgeProbe.View(id, 0, request.name(), request.amount());
    }

    EdgeProbe.View get(UUID id) {
        return views("where id = :id", "id", id).stream().findFirst().orElseThrow(Refused::notFound);
    }

    EdgeProbe.View rename(UUID id, IfMatch ifMatch, String name) {
        ifMatch.check(get(id).version());
        entities.createNativeQuery("update edge_probe set name = :name, version = version + 1 where id = :id")
                .setParameter("name", name)
                .setParameter("id", id)
                .executeUpdate();
        return get(id);
    }

    Page<EdgeProbe.View> list(String prefix, PageRequest page) {
        String after =
                page.after(1).map(cursor -> cursor.value(0, String::valueOf)).orElse("");
        Query query = entities.createNativeQuery("select id, version, name, amount from edge_probe"
                        + " where name like :prefix and name > :after order by name limit :limit")
                .setParameter("prefix", prefix + "%")
                .setParameter("after", after)
                .setParameter("limit", page.fetch());
        return Page.of(views(query), page, view -> Cursor.of(view.name()), rows -> rows);
    }

    /** Ends the database session it runs in, as a failover would. */
    void endSession() {
        entities.createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                .getResultList();
    }

    private List<EdgeProbe.View> views(String condition, String name, Object value) {
        return views(entities.createNativeQuery("select id, version, name, amount from edge_probe " + condition)
                .setParameter(name, value));
    }

    @SuppressWarnings("unchecked") // a native query has rows of objects
    private static List<EdgeProbe.View> views(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new EdgeProbe.View(
                                (UUID) row[0], ((Number) row[1]).longValue(), (String) row[2], (BigDecimal) row[3]))
                        .toList();
    }
}
