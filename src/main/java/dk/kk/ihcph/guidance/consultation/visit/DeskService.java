package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.consultation.CalledCitizen;
import dk.kk.ihcph.guidance.consultation.CompletionRequest;
import dk.kk.ihcph.guidance.consultation.Consultation;
import dk.kk.ihcph.guidance.consultation.ConsultationDefaults;
import dk.kk.ihcph.guidance.consultation.ConsultationService;
import dk.kk.ihcph.guidance.consultation.ConsultationView;
import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Skills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a guide does at the desk: call the next citizen, see to them, complete. Each step ends a period and begins one. */
@ApplicationScoped
class DeskService {
    private final TicketRepository tickets;
    private final TicketPeriodRepository periods;
    private final DeskSettingsService settings;
    private final ConsultationService consultations;
    private final ConsultationDefaults defaults;
    private final DeskVisits visits;
    private final DeskPlan desks;
    private final Caller caller;
    private final Clock clock;

    DeskService(
            TicketRepository tickets,
            TicketPeriodRepository periods,
            DeskSettingsService settings,
            ConsultationService consultations,
            ConsultationDefaults defaults,
            DeskVisits visits,
            DeskPlan desks,
            Caller caller,
            Clock clock) {
        this.tickets = tickets;
        this.periods = periods;
        this.settings = settings;
        this.consultations = consultations;
        this.defaults = defaults;
        this.visits = visits;
        this.desks = desks;
        this.caller = caller;
        this.clock = clock;
    }

    /** The next citizen for the caller; empty where nobody waits for them. */
    @Transactional
    Optional<DeskVisitView> next(String location, NextRequest request) {
        DeskSettings desk = settings.of(location);
        if (!desk.queueEnabled() && !desk.appointmentsEnabled()) {
            throw Refused.of(DeskProblem.NOT_OFFERED_HERE);
        }
        Administration administration = defaults.administration(request.administration());
        caller.require(Permission.CONSULTATION_WRITE, administration);
        tickets.hold(caller.subject());
        requireFree(null);
        String overriding = overriding(location, administration, request);
        Instant now = clock.instant();
        Skills skills = desks.skillsOf(caller.subject());
        return tickets.next(
                        location,
                        LocalDate.ofInstant(now, clock.getZone()),
                        administration,
                        skills,
                        now.plus(desk.early()),
                        now.minus(desk.matchingWait()))
                .map(next -> call(next, administration, skills, overriding, desk));
    }

    private DeskVisitView call(
            TicketRepository.Next next,
            Administration administration,
            Skills skills,
            @Nullable String overriding,
            DeskSettings desk) {
        Ticket ticket = tickets.findById(next.ticket());
        long passedOver = passedOver(next.reason(), ticket, administration, skills);
        ticket.call();
        Instant now = periods.end(ticket.id(), clock.instant(), false);
        Consultation consultation = consultations.persist(new Consultation(
                new CalledCitizen(
                        ticket.id(),
                        ticket.topics(),
                        ticket.language(),
                        ticket.municipality(),
                        ticket.movingToCopenhagen(),
                        ticket.persons()),
                administration,
                ticket.location(),
                caller.subject(),
                overriding,
                now));
        periods.begin(ticket.id(), consultation.id(), PeriodState.CALLED, now);
        return visits.view(consultation, ticket, desk, DeskVisits.why(next.reason(), ticket, passedOver, desk));
    }

    private long passedOver(CallReason reason, Ticket ticket, Administration administration, Skills skills) {
        return switch (reason) {
            case APPOINTMENT_DUE -> tickets.passedOver(ticket, administration, Optional.empty());
            case BEST_MATCH -> tickets.passedOver(ticket, administration, Optional.of(skills));
            case LONGEST_WAIT, FIRST_IN_LINE, APPOINTMENT_EARLY -> 0;
        };
    }

    DeskVisitView get(UUID id) {
        return get(id, null);
    }

    /** The visit, with the reason why it was called. */
    DeskVisitView get(UUID id, DeskVisitView.@Nullable Why why) {
        return visits.view(consultations.own(id), why);
    }

    @Transactional
    DeskVisitView recall(UUID id) {
        Consultation consultation = consultations.own(id);
        consultation.recall();
        tickets.flush();
        return visits.view(consultation);
    }

    @Transactional
    DeskVisitView start(UUID id) {
        return step(id, PeriodState.SERVICE, consultation -> {
            requireFree(consultation);
            consultation.start(caller.subject(), clock.instant());
        });
    }

    @Transactional
    DeskVisitView hold(UUID id) {
        return step(id, PeriodState.HOLD, Consultation::hold);
    }

    @Transactional
    DeskVisitView resume(UUID id) {
        return step(id, PeriodState.SERVICE, consultation -> {
            requireFree(consultation);
            consultation.resume(caller.subject());
        });
    }

    @Transactional
    ConsultationView complete(UUID id, CompletionRequest completion) {
        Consultation consultation = consultations.own(id);
        Ticket ticket = visits.ticketOf(consultation);
        Instant now = clock.instant();
        ConsultationView recorded =
                consultations.complete(consultation, completion, periods.service(consultation.id(), now));
        ticket.serve();
        periods.end(ticket.id(), now, false);
        return recorded;
    }

    @Transactional
    DeskVisitView noShow(UUID id) {
        Consultation consultation = consultations.own(id);
        Ticket ticket = visits.ticketOf(consultation);
        int missing = settings.of(ticket.location()).callsBeforeNoShow() - consultation.calls();
        consultation.missCalls();
        if (missing > 0) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                                    "Kald borgeren %s gange mere, før du melder udeblivelse.",
                                    "Call the citizen %s more times before you report a no-show.")
                            .with(missing));
        }
        ticket.missCalls();
        periods.end(ticket.id(), clock.instant(), false);
        return visits.view(consultation);
    }

    private DeskVisitView step(UUID id, PeriodState next, Consumer<Consultation> change) {
        Consultation consultation = consultations.own(id);
        Ticket ticket = visits.ticketOf(consultation);
        change.accept(consultation);
        Instant now = periods.end(ticket.id(), clock.instant(), false);
        periods.begin(ticket.id(), consultation.id(), next, now);
        return visits.view(consultation);
    }

    /** The unique index would refuse a second citizen too, but could not say which the first is. */
    private void requireFree(@Nullable Consultation but) {
        consultations.open(caller.subject()).filter(open -> open != but).ifPresent(open -> {
            throw Refused.of(DeskProblem.GUIDE_BUSY, open.id());
        });
    }

    /** The reason of who has no shift there; null for who has one. */
    private @Nullable String overriding(String location, Administration administration, NextRequest request) {
        boolean onShift = desks.placeOf(caller.subject(), administration, clock.instant())
                .filter(location::equals)
                .isPresent();
        if (onShift) {
            return null;
        }
        if (request.override() == null) {
            throw Refused.of(DeskProblem.NO_SHIFT_HERE, location);
        }
        return request.override().reason();
    }
}
