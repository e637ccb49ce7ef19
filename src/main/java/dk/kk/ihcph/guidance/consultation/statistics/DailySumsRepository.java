package dk.kk.ihcph.guidance.consultation.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Writes the sums of {@code consultation_day}; triggers write the rest of that table. */
@ApplicationScoped
class DailySumsRepository {
    private final EntityManager entities;

    DailySumsRepository(EntityManager entities) {
        this.entities = entities;
    }

    void sumBefore(LocalDate day) {
        entities.createNativeQuery("select cast(sum_consultation_days(cast(:day as date)) as text)", String.class)
                .setParameter("day", day)
                .getSingleResult();
    }
}
