package dk.kk.ihcph.guidance.consultation.visit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Closes and marks the visits that the day left open, so that they spoil no average, and erases old comments. */
@ApplicationScoped
class VisitUpkeepService {
    private static final int AT_A_TIME = 100;

    private final TicketRepository tickets;
    private final RatingRepository ratings;
    private final VisitLifecycle lifecycle;
    private final Clock clock;

    VisitUpkeepService(TicketRepository tickets, RatingRepository ratings, VisitLifecycle lifecycle, Clock clock) {
        this.tickets = tickets;
        this.ratings = ratings;
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

    /** Erases the comments of ratings of days that lie further back. */
    @Transactional
    void eraseComments(int days) {
        LocalDate oldest = LocalDate.now(clock).minusDays(days);
        ratings.eraseComments(oldest.atStartOfDay(clock.getZone()).toInstant());
    }

    private List<UUID> forgotten() {
        return tickets.forgotten(LocalDate.now(clock), AT_A_TIME);
    }
}
