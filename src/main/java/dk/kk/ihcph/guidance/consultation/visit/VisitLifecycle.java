package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.consultation.CompletionRequest;
import dk.kk.ihcph.guidance.consultation.Consultation;
import dk.kk.ihcph.guidance.consultation.ConsultationAction;
import dk.kk.ihcph.guidance.consultation.ConsultationService;
import dk.kk.ihcph.guidance.consultation.ConsultationView;
import dk.kk.ihcph.guidance.consultation.DeskCall;
import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one lifecycle of a visit, from the arrival to the end. It decides which action is possible now, and each step moves
 * appointment, ticket, consultation and the measured period together, within the caller's transaction.
 */
@ApplicationScoped
class VisitLifecycle {
    private final TicketRepository tickets;
    private final TicketPeriodRepository periods;
    private final ConsultationService consultations;
    private final DeskSettingsService settings;
    private final Caller caller;
    private final Clock clock;

    VisitLifecycle(
            TicketRepository tickets,
            TicketPeriodRepository periods,
            ConsultationService consultations,
            DeskSettingsService settings,
            Caller caller,
            Clock clock) {
        this.tickets = tickets;
        this.periods = periods;
        this.consultations = consultations;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** Refuses a consultation that was logged without the line: there is nothing to start or complete. */
    Visit of(Consultation consultation) {
        if (consultation.ticket() == null) {
            throw Refused.illegalTransition(consultation.status());
        }
        Ticket ticket = Objects.requireNonNull(tickets.findById(consultation.ticket()), "a foreign key holds it");
        return new Visit(ticket, consultation);
    }

    /** The visit of a consultation that the caller may change. */
    Visit find(UUID consultation) {
        return of(consultations.findToChange(consultation));
    }

    /** The actions that the caller can take now. */
    List<ConsultationAction> actions(Visit visit) {
        return consultations.actions(visit.consultation()).stream()
                .filter(action -> refusal(visit, action).isEmpty())
                .toList();
    }

    private void require(Visit visit, ConsultationAction action) {
        refusal(visit, action).ifPresent(refused -> {
            throw refused;
        });
    }

    private Optional<Refused> refusal(Visit visit, ConsultationAction action) {
        Consultation consultation = visit.consultation();
        if (action == ConsultationAction.START || action == ConsultationAction.RESUME) {
            Optional<Refused> busy = busy(consultation);
            if (busy.isPresent()) {
                return busy;
            }
        }
        if (!consultation.status().actions().contains(action)) {
            return Optional.of(Refused.illegalTransition(consultation.status()));
        }
        return action == ConsultationAction.NO_SHOW ? missingCalls(visit) : Optional.empty();
    }

    private Optional<Refused> missingCalls(Visit visit) {
        int missing = settings.of(visit.ticket().location()).callsBeforeNoShow()
                - visit.consultation().calls();
        return missing <= 0
                ? Optional.empty()
                : Optional.of(Refused.of(
                        CommonProblem.CONFLICT,
                        new Bilingual(
                                        "Kald borgeren %s til, før du registrerer, at borgeren udeblev.",
                                        "Call the citizen %s before you record a no-show.")
                                .with(Noun.of("gang", "gange", "more time", "more times")
                                        .count(missing))));
    }

    /** The unique index would refuse a second citizen too, but could not say which the first is. */
    private Optional<Refused> busy(@Nullable Consultation except) {
        return consultations
                .open(caller.subject())
                .filter(open -> open != except)
                .map(open ->
                        Refused.of(DeskProblem.GUIDE_BUSY, of(open).ticket().number()));
    }

    /** Refuses a guide who has a citizen already. */
    void requireFreeGuide() {
        busy(null).ifPresent(refused -> {
            throw refused;
        });
    }

    /** Puts a citizen in line. */
    Ticket arrive(UUID id, String location, Arrival arrival, byte[] secretDigest) {
        Ticket.LineNumber place = nextNumber(location);
        // Only now, while the number is locked: places in time are then in the order of numbers.
        Instant now = clock.instant();
        Ticket ticket = new Ticket(id, arrival, place, secretDigest, now);
        tickets.persist(ticket);
        periods.begin(ticket.id(), null, PeriodState.WAITING, now);
        tickets.flush();
        return ticket;
    }

    /** Puts the citizen of an appointment in line. The secret of the appointment opens the ticket too. */
    Ticket checkIn(BookedVisit booked, Instant now) {
        Ticket ticket = arrive(
                Ticket.newId(),
                booked.location(),
                booked.arrival(settings.of(booked.location()).late(), now),
                booked.secretDigest());
        booked.checkIn(ticket.id(), now);
        return ticket;
    }

    /** Calls a waiting citizen to the caller's desk. */
    Visit call(Ticket ticket, Administration administration, @Nullable String overrideReason) {
        Instant now = move(ticket, TicketStatus.AT_DESK);
        Consultation consultation = consultations.persist(new Consultation(
                DeskCall.first(ticket.id(), caller.subject(), overrideReason),
                administration,
                ticket.location(),
                ticket.guidance(),
                ticket.persons(),
                now));
        periods.begin(ticket.id(), consultation.id(), PeriodState.CALLED, now);
        return new Visit(ticket, consultation);
    }

    void recall(Visit visit) {
        visit.consultation().recall();
        tickets.flush();
    }

    void start(Visit visit) {
        require(visit, ConsultationAction.START);
        visit.consultation().start(caller.subject(), clock.instant());
        begin(visit, PeriodState.SERVICE);
    }

    void hold(Visit visit) {
        visit.consultation().hold();
        begin(visit, PeriodState.HOLD);
    }

    void resume(Visit visit) {
        require(visit, ConsultationAction.RESUME);
        visit.consultation().resume(caller.subject());
        begin(visit, PeriodState.SERVICE);
    }

    ConsultationView complete(Visit visit, @Nullable CompletionRequest completion) {
        Consultation consultation = visit.consultation();
        ConsultationView recorded =
                consultations.complete(consultation, completion, periods.service(consultation.id(), clock.instant()));
        move(visit.ticket(), TicketStatus.SERVED);
        return recorded;
    }

    void markNoShow(Visit visit) {
        require(visit, ConsultationAction.NO_SHOW);
        visit.consultation().markNoShow();
        move(visit.ticket(), TicketStatus.NO_SHOW);
    }

    /** Puts the citizen back in line for another desk, at the place that they have had from the beginning. */
    void transfer(Visit visit, String location, Ticket.Handover handover) {
        Ticket ticket = visit.ticket();
        Instant now = clock.instant();
        visit.consultation().sendOn(periods.service(visit.consultation().id(), now), now);
        Ticket waiting = ticket;
        if (location.equals(ticket.location())) {
            ticket.returnToLine(handover);
        } else {
            waiting = ticket.sendTo(nextNumber(location), handover, clock.instant());
        }
        Instant end = periods.end(ticket.id(), clock.instant(), false);
        if (waiting != ticket) {
            tickets.persistAndFlush(waiting);
        }
        periods.begin(waiting.id(), null, PeriodState.WAITING, end);
        tickets.flush();
    }

    void giveUp(Ticket ticket) {
        move(ticket, TicketStatus.GIVEN_UP);
    }

    /** Closes at night a visit of an earlier day, as served if the service had begun. */
    void close(Ticket ticket) {
        Instant now = clock.instant();
        boolean begun = consultations
                .openOf(ticket.id())
                .map(consultation -> consultation.close(now))
                .orElse(false);
        ticket.move(begun ? TicketStatus.SERVED : TicketStatus.ABANDONED);
        periods.end(ticket.id(), now, true);
    }

    private Ticket.LineNumber nextNumber(String location) {
        LocalDate today = LocalDate.now(clock);
        return new Ticket.LineNumber(location, today, tickets.nextNumber(location, today));
    }

    private void begin(Visit visit, PeriodState next) {
        UUID ticket = visit.ticket().id();
        Instant now = periods.end(ticket, clock.instant(), false);
        periods.begin(ticket, visit.consultation().id(), next, now);
    }

    /** One instant ends the period and begins the next. */
    private Instant move(Ticket ticket, TicketStatus next) {
        ticket.move(next);
        return periods.end(ticket.id(), clock.instant(), false);
    }
}
