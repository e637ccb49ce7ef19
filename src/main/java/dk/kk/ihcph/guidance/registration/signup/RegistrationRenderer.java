package dk.kk.ihcph.guidance.registration.signup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import dk.kk.ihcph.guidance.registration.seats.HoldRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Repeats the answer to a registration. The neutral answer to a citizen is stored as it was: it holds no personal
 * data, and later changes must not reveal whether the e-mail address was known before.
 */
@ApplicationScoped
class RegistrationRenderer implements AnswerRenderer<RegistrationView> {
    private final HoldRepository holds;
    private final RegistrationChangeService seats;
    private final ObjectMapper json;

    RegistrationRenderer(HoldRepository holds, RegistrationChangeService seats, ObjectMapper json) {
        this.holds = holds;
        this.seats = seats;
        this.json = json;
    }

    @Override
    public Class<RegistrationView> type() {
        return RegistrationView.class;
    }

    @Override
    public Kept keep(RegistrationView answer) {
        return new Kept(List.of(answer.id()), answer.course() == null ? json.valueToTree(answer) : null);
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        // A phantom is asked for like a registration, so that both answers end when what they held is released.
        if (holds.isErased(kept.record())) {
            return Optional.empty();
        }
        return Optional.of(kept.rest() == null ? seats.get(kept.record(), secret) : kept.rest());
    }
}
