package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;

/** Repeats the answer to a message. */
@ApplicationScoped
class MessageRenderer implements AnswerRenderer<MessageView> {
    private final MessageRepository messages;

    MessageRenderer(MessageRepository messages) {
        this.messages = messages;
    }

    @Override
    public Class<MessageView> type() {
        return MessageView.class;
    }

    @Override
    public Kept keep(MessageView answer) {
        return Kept.of(Objects.requireNonNull(answer.id()));
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return messages.findByIdOptional(kept.record()).map(MessageView::of);
    }
}
