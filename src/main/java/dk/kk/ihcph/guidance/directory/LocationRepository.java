package dk.kk.ihcph.guidance.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds locations. */
@ApplicationScoped
class LocationRepository implements PanacheRepositoryBase<Location, String> {

    List<Location> inOrder() {
        return list("order by code");
    }
}
