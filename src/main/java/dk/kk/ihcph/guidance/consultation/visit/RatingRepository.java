package dk.kk.ihcph.guidance.consultation.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Stores ratings and erases their free text. */
@ApplicationScoped
class RatingRepository implements PanacheRepositoryBase<Rating, UUID> {

    int eraseComments(Instant before) {
        return update("comment = null where comment is not null and ratedAt < ?1", before);
    }
}
