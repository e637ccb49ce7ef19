package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.consultation.ConsultationService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Closes what the day left open, and marks it, so that it spoils no average. */
@ApplicationScoped
class ForgottenVisitService {
    private static final int AT_A_TIME = 100;

    private final TicketRepository tickets;
    private final TicketPeriodRepository periods;
    private final ConsultationService consultations;
    private final Clock clock;

    ForgottenVisitService(
            TicketRepository tickets, TicketPeriodRepository periods, ConsultationService consultations, Clock clock) {
        this.tickets = tickets;
        this.periods = periods;
        this.consultations = consultations;
        this.clock = clock;
    }

    /** Those of days before today, each in its own transaction; how many there were. */
    int close() {
        int closed = 0;
        List<UUID> open = forgotten();
        while (!open.isEmpty()) {
            open.forEach(ticket -> QuarkusTransaction.requiringNew().run(() -> close(ticket)));
            closed += open.size();
            open = forgotten();
        }
        return closed;
    }

    private List<UUID> forgotten() {
        return tickets.forgotten(LocalDate.now(clock), AT_A_TIME);
    }

    private void close(UUID id) {
        Ticket ticket = tickets.findById(id);
        Instant now = clock.instant();
        boolean begun = consultations
                .openOf(id)
                .map(consultation -> consultation.close(now))
                .orElse(false);
        ticket.close(begun);
        periods.end(id, now, true);
    }
}
