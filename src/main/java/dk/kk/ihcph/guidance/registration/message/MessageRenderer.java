package dk.kk.ihcph.guidance.registration.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Repeats the answer to a message. */
@ApplicationScoped
class MessageRenderer implements AnswerRenderer<MessageView> {
    private final MessageRepository messages;
    private final ObjectMapper json;

    MessageRenderer(MessageRepository messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public Class<MessageView> type() {
        return MessageView.class;
    }

    @Override
    public Kept keep(MessageView answer) {
        return answer.id() == null ? new Kept(List.of(), json.valueToTree(answer)) : Kept.of(answer.id());
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return kept.rest() == null
                ? messages.findByIdOptional(kept.record()).map(MessageView::of)
                : Optional.of(kept.rest());
    }
}
