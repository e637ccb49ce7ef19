package dk.kk.ihcph.guidance.consultation.queue;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of the line, for /code-lists. */
final class QueueCodeLists {
    private QueueCodeLists() {}

    @Produces
    @Singleton
    static CodeList ticketStatuses() {
        return new CodeList("ticket-statuses", List.of(TicketStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList callReasons() {
        return new CodeList("call-reasons", List.of(CallReason.values()));
    }

    @Produces
    @Singleton
    static CodeList visitStates() {
        return new CodeList("visit-states", List.of(PeriodState.values()));
    }
}
