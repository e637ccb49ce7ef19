package dk.kk.ihcph.guidance.consultation.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends and begins the periods of visits, and finds them. */
@ApplicationScoped
class TicketPeriodRepository implements PanacheRepositoryBase<TicketPeriod, UUID> {

    /** Ends the open period of the ticket; one instant is the end of the one and the beginning of the next. */
    Instant end(UUID ticket, Instant now, boolean forgotten) {
        flush();
        List<TicketPeriod> open = list("ticket = ?1 and endedAt is null", ticket);
        // Clocks of replicas run apart a little: no period ends before it began.
        Instant end = open.stream()
                .map(TicketPeriod::startedAt)
                .filter(now::isBefore)
                .findFirst()
                .orElse(now);
        // At once and not with the flush, which would write the next period first.
        update("endedAt = ?1, forgotten = ?2 where ticket = ?3 and endedAt is null", end, forgotten, ticket);
        open.forEach(getEntityManager()::detach);
        return end;
    }

    void begin(UUID ticket, @Nullable UUID consultation, PeriodState state, Instant now) {
        persist(new TicketPeriod(ticket, consultation, state, now));
    }

    List<TicketPeriod> ofTicket(UUID ticket) {
        return list("ticket = ?1 order by startedAt, id", ticket);
    }

    /** Adds up the time of service, without the time on hold. */
    Duration service(UUID consultation, Instant now) {
        return list("consultation = ?1 and state = ?2", consultation, PeriodState.SERVICE).stream()
                .map(period -> period.until(now))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
