package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Repeats the answer to a consultation. */
@ApplicationScoped
class ConsultationRenderer implements AnswerRenderer<ConsultationView> {
    private final ConsultationService consultations;

    ConsultationRenderer(ConsultationService consultations) {
        this.consultations = consultations;
    }

    @Override
    public Class<ConsultationView> type() {
        return ConsultationView.class;
    }

    @Override
    public Kept keep(ConsultationView answer) {
        return Kept.of(answer.id());
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return Optional.of(consultations.get(kept.record()));
    }
}
