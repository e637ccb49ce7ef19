package dk.kk.ihcph.guidance.staffing.publication;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds publications of the schedule, the latest first. */
@ApplicationScoped
class SchedulePublicationRepository implements PanacheRepositoryBase<SchedulePublication, UUID> {

    List<SchedulePublication> list(@Nullable Administration administration, PageRequest page) {
        Query query = new Query().where("period.administration = :administration", "administration", administration);
        page.after(2)
                .ifPresent(last -> query.where(
                        "(period.publishedAt, id) < (:lastTime, :lastId)",
                        Map.of("lastTime", last.instant(0), "lastId", last.id(1))));
        return find(query.orderedBy("period.publishedAt desc, id desc"), query.parameters())
                .page(0, page.fetch())
                .list();
    }
}
