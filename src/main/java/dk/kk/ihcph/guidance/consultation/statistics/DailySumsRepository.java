package dk.kk.ihcph.guidance.consultation.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Sums up the days of the desk that triggers noted: {@code desk_sum}. */
@ApplicationScoped
class DailySumsRepository {
    private static final String SUM = "select cast(count_desk_figures(:day) as text)";

    private final EntityManager entities;

    DailySumsRepository(EntityManager entities) {
        this.entities = entities;
    }

    void sumBefore(LocalDate day) {
        entities.createNativeQuery(SUM, String.class).setParameter("day", day).getSingleResult();
    }
}
