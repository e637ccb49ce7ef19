package dk.kk.ihcph.guidance.consultation.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Sums up what triggers noted of the desk's days: {@code consultation_day} and {@code desk_figure_day}. */
@ApplicationScoped
class DailySumsRepository {
    private static final String SUM =
            "select cast(sum_consultation_days(:day) as text) || cast(count_desk_figures(:day) as text)";

    private final EntityManager entities;

    DailySumsRepository(EntityManager entities) {
        this.entities = entities;
    }

    void sumBefore(LocalDate day) {
        entities.createNativeQuery(SUM, String.class).setParameter("day", day).getSingleResult();
    }
}
