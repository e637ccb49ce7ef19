package dk.kk.ihcph.guidance.directory.topic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class TopicRepository implements PanacheRepositoryBase<Topic, String> {

    public List<Topic> inOrder() {
        return list("order by position, code");
    }

    /** Returns the last position; 0 if there is no topic. */
    int lastPosition() {
        return getEntityManager()
                .createQuery("select coalesce(max(position), 0) from Topic", Number.class)
                .getSingleResult()
                .intValue();
    }
}
