package dk.kk.ihcph.guidance.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds topics. */
@ApplicationScoped
class TopicRepository implements PanacheRepositoryBase<Topic, String> {

    List<Topic> inOrder() {
        return list("order by position");
    }
}
