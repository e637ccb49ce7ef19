package dk.kk.ihcph.guidance.staffing.swap;

import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Renders a swap again for a repeated request. */
@ApplicationScoped
class SwapRenderer implements AnswerRenderer<SwapView> {
    private final SwapService service;

    SwapRenderer(SwapService service) {
        this.service = service;
    }

    @Override
    public Class<SwapView> type() {
        return SwapView.class;
    }

    @Override
    public Kept keep(SwapView answer) {
        return Kept.of(answer.id());
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return Optional.of(service.get(kept.record()));
    }
}
