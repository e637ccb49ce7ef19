package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.consultation.Consultation;
import dk.kk.ihcph.guidance.consultation.ConsultationService;
import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.consultation.board.EstimatedWait;
import dk.kk.ihcph.guidance.consultation.board.EstimatedWaits;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.consultation.desk.OpeningTimes;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.kernel.Secrets;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets citizens take a ticket, follow it, give it up and rate the visit. */
@ApplicationScoped
public class TicketService {
    /** A visit can be rated for this long. */
    private static final Period TO_RATE = Period.ofDays(14);

    private static final String SECRET = "ticket";

    private final TicketRepository tickets;
    private final VisitLifecycle lifecycle;
    private final RatingRepository ratings;
    private final DeskSettingsService settings;
    private final ConsultationService consultations;
    private final EstimatedWaits estimates;
    private final OpeningTimes openings;
    private final Directory directory;
    private final Secrets secrets;
    private final Clock clock;

    TicketService(
            TicketRepository tickets,
            VisitLifecycle lifecycle,
            RatingRepository ratings,
            DeskSettingsService settings,
            ConsultationService consultations,
            EstimatedWaits estimates,
            OpeningTimes openings,
            Directory directory,
            Secrets secrets,
            Clock clock) {
        this.tickets = tickets;
        this.lifecycle = lifecycle;
        this.ratings = ratings;
        this.settings = settings;
        this.consultations = consultations;
        this.estimates = estimates;
        this.openings = openings;
        this.directory = directory;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Transactional
    TicketView take(String location, TicketRequest request) {
        if (!settings.of(location).queueEnabled()) {
            throw Refused.of(DeskProblem.NOT_OFFERED_HERE);
        }
        openings.requireOpen(location, clock.instant());
        check(request);
        UUID id = Ticket.newId();
        String secret = secrets.of(SECRET, id);
        return view(lifecycle.arrive(id, location, request.arrival(), Secret.digest(secret)), secret);
    }

    /** Puts the citizen of an appointment in line, within the caller's transaction. */
    public TicketView checkIn(BookedVisit booked, Instant now) {
        return view(lifecycle.checkIn(booked, now), null);
    }

    /**
     * Repeats an answer.
     *
     * @param withSecret whether the first answer held the secret
     */
    Optional<TicketView> repeat(UUID id, boolean withSecret) {
        return tickets.findByIdOptional(id)
                .map(ticket -> view(
                        ticket,
                        withSecret
                                ? secrets.rederive(SECRET, id, ticket.secretDigest())
                                        .orElse(null)
                                : null));
    }

    TicketView get(String location, UUID id, String secret) {
        return view(find(location, id, secret), null);
    }

    @Transactional
    TicketView giveUp(String location, UUID id, String secret) {
        Ticket ticket = find(location, id, secret);
        lifecycle.giveUp(ticket);
        return view(ticket, null);
    }

    @Transactional
    RatingView rate(String location, UUID id, String secret, RatingRequest request) {
        return rate(find(location, id, secret), request);
    }

    /** Rates the visit of an appointment, within the caller's transaction. The caller has checked the permission. */
    public RatingView rate(UUID appointment, RatingRequest request) {
        return rate(tickets.ofAppointment(appointment).orElseThrow(Refused::notFound), request);
    }

    private RatingView rate(Ticket ticket, RatingRequest request) {
        List<Ticket> visit = tickets.ofVisit(ticket.visit());
        Consultation served = consultations
                .lastRecorded(visit.stream().map(Ticket::id).toList())
                .orElseThrow(() -> Refused.illegalTransition(ticket.status()));
        if (!mayStillRate(served)) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual("Et besøg kan bedømmes i 14 dage.", "A visit can be rated for 14 days."));
        }
        if (ratings.findByIdOptional(ticket.visit()).isPresent()) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual("Besøget er allerede bedømt.", "The visit has already been rated."));
        }
        Rating rating = new Rating(ticket.visit(), served.id(), request, clock.instant());
        ratings.persistAndFlush(rating);
        return RatingView.of(rating);
    }

    private boolean mayStillRate(Consultation served) {
        LocalDate last =
                LocalDate.ofInstant(served.recordedAt(), clock.getZone()).plus(TO_RATE);
        return !LocalDate.now(clock).isAfter(last);
    }

    private Ticket find(String location, UUID id, String secret) {
        Optional<Ticket> ticket =
                tickets.findByIdOptional(id).filter(one -> one.location().equals(location));
        if (!secrets.opens(ticket.map(Ticket::secretDigest).orElse(null), secret)) {
            throw Refused.notFound();
        }
        return ticket.orElseThrow();
    }

    private void check(TicketRequest request) {
        List<Violation> broken = new ArrayList<>(
                directory.refusedTopics("/topics", request.guidance().topics()));
        broken.addAll(Languages.refused("/language", request.guidance().language()));
        broken.addAll(directory.refusedMunicipality(
                "/municipality", request.guidance().municipality()));
        Refused.refuse(broken);
    }

    private TicketView view(Ticket ticket, @Nullable String secret) {
        Optional<Consultation> atDesk =
                ticket.status() == TicketStatus.AT_DESK ? consultations.openOf(ticket.id()) : Optional.empty();
        Long before = ticket.status() == TicketStatus.WAITING ? tickets.before(ticket) : null;
        return TicketView.of(
                ticket,
                secret,
                before == null
                        ? TicketView.Wait.NONE
                        : new TicketView.Wait(before + 1, estimate(ticket, before.intValue())),
                new TicketView.Course(
                        atDesk.map(Consultation::administration).orElse(null),
                        atDesk.map(Consultation::status).orElse(null),
                        successor(ticket),
                        actions(ticket)));
    }

    private EstimatedWait estimate(Ticket ticket, int before) {
        Instant now = clock.instant();
        return ticket.appointment() == null
                ? estimates.of(ticket.location(), before, ticket.dueAt(), now)
                : estimates.ofAppointment(ticket.location(), before, now);
    }

    private TicketView.@Nullable Successor successor(Ticket ticket) {
        return ticket.status() != TicketStatus.TRANSFERRED
                ? null
                : tickets.after(ticket)
                        .map(next -> new TicketView.Successor(
                                next.id(), next.location(), next.number().toString()))
                        .orElse(null);
    }

    private List<TicketAction> actions(Ticket ticket) {
        return switch (ticket.status()) {
            case WAITING -> List.of(TicketAction.GIVE_UP);
            case SERVED ->
                ratings.findByIdOptional(ticket.visit()).isEmpty()
                                && consultations
                                        .lastRecorded(List.of(ticket.id()))
                                        .filter(this::mayStillRate)
                                        .isPresent()
                        ? List.of(TicketAction.RATE)
                        : List.of();
            default -> List.of();
        };
    }
}
