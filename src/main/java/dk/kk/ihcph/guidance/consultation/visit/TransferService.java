package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.consultation.Consultation;
import dk.kk.ihcph.guidance.consultation.ConsultationService;
import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.consultation.desk.OpeningTimes;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Sends a citizen on to another desk, at the place in line that they have had from the beginning. */
@ApplicationScoped
class TransferService {
    private final TicketRepository tickets;
    private final TicketPeriodRepository periods;
    private final DeskSettingsService settings;
    private final ConsultationService consultations;
    private final DeskVisits visits;
    private final OpeningTimes openings;
    private final Directory directory;
    private final Clock clock;

    TransferService(
            TicketRepository tickets,
            TicketPeriodRepository periods,
            DeskSettingsService settings,
            ConsultationService consultations,
            DeskVisits visits,
            OpeningTimes openings,
            Directory directory,
            Clock clock) {
        this.tickets = tickets;
        this.periods = periods;
        this.settings = settings;
        this.consultations = consultations;
        this.visits = visits;
        this.openings = openings;
        this.directory = directory;
        this.clock = clock;
    }

    /** Ends the consultation here, as recorded where it had begun, and puts the citizen back in line. */
    @Transactional
    DeskVisitView transfer(UUID id, TransferRequest request) {
        Consultation consultation = consultations.own(id);
        Ticket ticket = visits.ticketOf(consultation);
        String location = Objects.requireNonNullElse(request.location(), ticket.location());
        check(request, location, consultation);
        consultation.sendOn(periods.service(consultation.id(), clock.instant()), clock.instant());
        List<String> topics = Objects.requireNonNullElse(request.topics(), ticket.topics());
        if (location.equals(ticket.location())) {
            ticket.returnToLine(request.administration(), topics);
            Instant now = periods.end(ticket.id(), clock.instant(), false);
            periods.begin(ticket.id(), null, PeriodState.WAITING, now);
        } else {
            LocalDate today = LocalDate.now(clock);
            Ticket next = ticket.sendTo(
                    location,
                    request.administration(),
                    topics,
                    today,
                    tickets.nextNumber(location, today),
                    clock.instant());
            Instant now = periods.end(ticket.id(), clock.instant(), false);
            tickets.persist(next);
            tickets.flush();
            periods.begin(next.id(), null, PeriodState.WAITING, now);
        }
        tickets.flush();
        return visits.view(consultation);
    }

    private void check(TransferRequest request, String location, Consultation consultation) {
        if (request.topics() != null) {
            Refused.refuse(directory.refusedTopics("/topics", request.topics()));
        }
        if (!directory.hasLocation(location)) {
            throw Refused.invalid(Violation.unknownCode("/location", "/locations"));
        }
        if (location.equals(consultation.location())) {
            if (request.administration() == null || request.administration() == consultation.administration()) {
                throw Refused.invalid(Violation.at(
                        "/administration",
                        "SAME_DESK",
                        new Bilingual(
                                "skal være den anden forvaltning, når borgeren bliver på lokationen",
                                "must be the other administration where the citizen stays at the location")));
            }
            return;
        }
        if (!settings.of(location).queueEnabled()) {
            throw Refused.of(DeskProblem.NOT_OFFERED_HERE);
        }
        openings.requireOpen(location, clock.instant());
    }
}
