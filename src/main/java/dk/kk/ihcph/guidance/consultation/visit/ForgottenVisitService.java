package dk.kk.ihcph.guidance.consultation.visit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Closes the visits that the day left open, and marks them, so that they spoil no average. */
@ApplicationScoped
class ForgottenVisitService {
    private static final int AT_A_TIME = 100;

    private final TicketRepository tickets;
    private final VisitLifecycle lifecycle;
    private final Clock clock;

    ForgottenVisitService(TicketRepository tickets, VisitLifecycle lifecycle, Clock clock) {
        this.tickets = tickets;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** Closes the open visits of days before today, each in its own transaction, and returns their number. */
    int close() {
        int closed = 0;
        List<UUID> open = forgotten();
        while (!open.isEmpty()) {
            open.forEach(
                    ticket -> QuarkusTransaction.requiringNew().run(() -> lifecycle.close(tickets.findById(ticket))));
            closed += open.size();
            open = forgotten();
        }
        return closed;
    }

    private List<UUID> forgotten() {
        return tickets.forgotten(LocalDate.now(clock), AT_A_TIME);
    }
}
