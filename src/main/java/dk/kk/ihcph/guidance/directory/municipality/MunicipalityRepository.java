package dk.kk.ihcph.guidance.directory.municipality;

import dk.kk.ihcph.guidance.database.Query;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class MunicipalityRepository implements PanacheRepositoryBase<MunicipalityRow, String> {

    List<Municipality> list(@Nullable MunicipalityRelation relation) {
        Query query = new Query().where("relation = :relation", "relation", relation);
        return find(query.orderedBy("code"), query.parameters()).stream()
                .map(Municipality::of)
                .toList();
    }
}
