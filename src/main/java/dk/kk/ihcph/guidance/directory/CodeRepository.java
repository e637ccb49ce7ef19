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
    enum Codes {
        LOCATION("select code, validity.validFrom, validity.validTo from Location"),
        TOPIC("select code, validity.validFrom, validity.validTo from Topic"),
        OFFER("select code, cast(null as LocalDate), cast(null as LocalDate) from Offer"),
        ACTIVE_OFFER("select code, cast(null as LocalDate), cast(null as LocalDate) from Offer where active");

        private final String query;

        Codes(String query) {
            this.query = query;
        }
    }

    private final EntityManager entities;

    CodeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Reads the codes of a kind with their first and last day. */
    Map<String, Validity> validities(Codes kind) {
        return entities.createQuery(kind.query, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> new Validity((LocalDate) row[1], (LocalDate) row[2])));
    }
}
