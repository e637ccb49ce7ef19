package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Repeats the answer to a batch of scans, each as {@link CheckInRenderer} does. */
@ApplicationScoped
class CheckInBatchRenderer implements AnswerRenderer<CheckInBatchView> {
    private final CheckInRenderer single;

    CheckInBatchRenderer(CheckInRenderer single) {
        this.single = single;
    }

    @Override
    public Class<CheckInBatchView> type() {
        return CheckInBatchView.class;
    }

    @Override
    public Kept keep(CheckInBatchView answer) {
        return single.kept(answer);
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return single.render(kept, secret);
    }
}
