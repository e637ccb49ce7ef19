package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.consultation.CompletionRequest;
import dk.kk.ihcph.guidance.consultation.ConsultationDefaults;
import dk.kk.ihcph.guidance.consultation.ConsultationView;
import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.directory.Directory;
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

/** Lets a guide call the next citizen, serve them and complete the consultation. */
@ApplicationScoped
class DeskService {
    private final TicketRepository tickets;
    private final DeskSettingsService settings;
    private final VisitLifecycle lifecycle;
    private final ConsultationDefaults defaults;
    private final DeskVisits visits;
    private final DeskPlan desks;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    DeskService(
            TicketRepository tickets,
            DeskSettingsService settings,
            VisitLifecycle lifecycle,
            ConsultationDefaults defaults,
            DeskVisits visits,
            DeskPlan desks,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.tickets = tickets;
        this.settings = settings;
        this.lifecycle = lifecycle;
        this.defaults = defaults;
        this.visits = visits;
        this.desks = desks;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** Calls the next citizen for the caller; empty where nobody waits for them. */
    @Transactional
    Optional<DeskVisitView> next(String location, NextRequest request) {
        DeskSettings desk = settings.of(location);
        if (!desk.queueEnabled() && !desk.appointmentsEnabled()) {
            throw Refused.of(DeskProblem.NOT_OFFERED_HERE);
        }
        Administration administration = defaults.administration(request.administration());
        caller.require(Permission.CONSULTATION_WRITE, administration);
        tickets.lockGuide(caller.subject());
        lifecycle.requireFreeGuide();
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
                .map(next -> call(next, administration, skills, overriding));
    }

    private DeskVisitView call(
            TicketRepository.Next next, Administration administration, Skills skills, @Nullable String overriding) {
        Ticket ticket = tickets.findById(next.ticket());
        long passedOver = passedOver(next.reason(), ticket, administration, skills);
        Visit visit = lifecycle.call(ticket, administration, overriding);
        DeskSettings desk = settings.of(ticket.location());
        return visits.view(visit, DeskVisits.why(next.reason(), ticket, passedOver, desk));
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
    DeskVisitView get(UUID id, DeskVisitView.@Nullable CallExplanation why) {
        return visits.view(lifecycle.find(id), why);
    }

    @Transactional
    DeskVisitView recall(UUID id) {
        return change(id, lifecycle::recall);
    }

    @Transactional
    DeskVisitView start(UUID id) {
        return change(id, lifecycle::start);
    }

    @Transactional
    DeskVisitView hold(UUID id) {
        return change(id, lifecycle::hold);
    }

    @Transactional
    DeskVisitView resume(UUID id) {
        return change(id, lifecycle::resume);
    }

    @Transactional
    ConsultationView complete(UUID id, @Nullable CompletionRequest completion) {
        return lifecycle.complete(lifecycle.find(id), completion);
    }

    @Transactional
    DeskVisitView markNoShow(UUID id) {
        return change(id, lifecycle::markNoShow);
    }

    private DeskVisitView change(UUID id, Consumer<Visit> step) {
        Visit visit = lifecycle.find(id);
        step.accept(visit);
        return visits.view(visit, null);
    }

    /** The reason to guide at the location without a shift there; null for a guide who has one. */
    private @Nullable String overriding(String location, Administration administration, NextRequest request) {
        boolean onShift = desks.placeOf(caller.subject(), administration, clock.instant())
                .filter(location::equals)
                .isPresent();
        if (onShift) {
            return null;
        }
        if (request.override() == null) {
            throw Refused.of(
                    DeskProblem.NO_SHIFT_HERE,
                    DeskProblem.NO_SHIFT_HERE
                            .detail()
                            .with(directory.locationNames().of(location)));
        }
        return request.override().reason();
    }
}
