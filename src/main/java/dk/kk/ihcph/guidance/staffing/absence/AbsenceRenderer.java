package dk.kk.ihcph.guidance.staffing.absence;

import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Renders an absence again for a repeated request. */
@ApplicationScoped
class AbsenceRenderer implements AnswerRenderer<AbsenceView> {
    private final AbsenceService service;

    AbsenceRenderer(AbsenceService service) {
        this.service = service;
    }

    @Override
    public Class<AbsenceView> type() {
        return AbsenceView.class;
    }

    @Override
    public Kept keep(AbsenceView answer) {
        return Kept.of(answer.id());
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return Optional.of(service.get(kept.record()));
    }
}
