package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Repeats the answer to a rating, without its text once that is erased. */
@ApplicationScoped
class RatingRenderer implements AnswerRenderer<RatingView> {
    private final RatingRepository ratings;

    RatingRenderer(RatingRepository ratings) {
        this.ratings = ratings;
    }

    @Override
    public Class<RatingView> type() {
        return RatingView.class;
    }

    @Override
    public Kept keep(RatingView answer) {
        return Kept.of(answer.visit());
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return ratings.findByIdOptional(kept.record()).map(RatingView::of);
    }
}
