package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Renders a member of staff again for a repeated request. */
@ApplicationScoped
class StaffMemberRenderer implements AnswerRenderer<StaffMemberView> {
    private final StaffService service;

    StaffMemberRenderer(StaffService service) {
        this.service = service;
    }

    @Override
    public Class<StaffMemberView> type() {
        return StaffMemberView.class;
    }

    @Override
    public Kept keep(StaffMemberView answer) {
        return Kept.of(answer.id());
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return Optional.of(service.get(kept.record()));
    }
}
