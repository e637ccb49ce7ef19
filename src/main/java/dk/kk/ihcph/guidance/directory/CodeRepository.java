package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.kernel.Validity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads codes and their validity. */
@ApplicationScoped
class CodeRepository {
    private final EntityManager entities;

    CodeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Reads the rows of a query that selects the code, the first day and the last day. */
    Map<String, Validity> validities(String query) {
        return entities.createQuery(query, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> new Validity((LocalDate) row[1], (LocalDate) row[2])));
    }
}
