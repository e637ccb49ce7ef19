package dk.kk.ihcph.guidance.consultation.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.hibernate.Session;

/** Sums up the days of the desk that triggers noted: {@code desk_sum}. */
@ApplicationScoped
class DailySumsRepository {
    private static final String SUM = "select count_desk_figures(:day, :most)";

    private final EntityManager entities;

    DailySumsRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Sums up at most so many changed days before the given one, the oldest first, and returns how many. */
    int sumBefore(LocalDate day, int most) {
        return entities.unwrap(Session.class)
                .createNativeQuery(SUM, Integer.class)
                .setParameter("day", day)
                .setParameter("most", most)
                .getSingleResult();
    }
}
