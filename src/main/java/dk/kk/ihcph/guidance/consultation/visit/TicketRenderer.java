package dk.kk.ihcph.guidance.consultation.visit;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Repeats the answer to a ticket, with the secret where the first answer held it. */
@ApplicationScoped
class TicketRenderer implements AnswerRenderer<TicketView> {
    private final TicketService tickets;

    TicketRenderer(TicketService tickets) {
        this.tickets = tickets;
    }

    @Override
    public Class<TicketView> type() {
        return TicketView.class;
    }

    @Override
    public Kept keep(TicketView answer) {
        return new Kept(List.of(answer.id()), answer.place().secret() == null ? null : BooleanNode.TRUE);
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return tickets.repeat(kept.record(), kept.rest() != null);
    }
}
