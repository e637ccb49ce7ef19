package dk.kk.ihcph.guidance.consultation.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one rating of a visit by its citizen. */
@Entity
class Rating {
    @Id
    private UUID visit;

    @Column
    private UUID consultation;

    @Column
    private int score;

    private @Nullable String comment;

    @Column
    private Instant ratedAt;

    @SuppressWarnings("NullAway.Init")
    protected Rating() {}

    Rating(UUID visit, UUID consultation, RatingRequest request, Instant now) {
        this.visit = visit;
        this.consultation = consultation;
        this.score = request.score();
        this.comment = request.comment();
        this.ratedAt = now;
    }

    boolean isOf(UUID served) {
        return consultation.equals(served);
    }

    UUID visit() {
        return visit;
    }

    int score() {
        return score;
    }

    @Nullable
    String comment() {
        return comment;
    }

    Instant ratedAt() {
        return ratedAt;
    }
}
