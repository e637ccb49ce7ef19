package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.consultation.Consultation;
import dk.kk.ihcph.guidance.consultation.ConsultationAction;
import dk.kk.ihcph.guidance.consultation.ConsultationService;
import dk.kk.ihcph.guidance.consultation.ConsultationStatus;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shows a citizen at a desk to guides. */
@ApplicationScoped
class DeskVisits {
    private static final double SECONDS_PER_TENTH = 6.0;

    private final TicketRepository tickets;
    private final TicketPeriodRepository periods;
    private final RatingRepository ratings;
    private final DeskSettingsService settings;
    private final ConsultationService consultations;
    private final AuditService audit;
    private final Caller caller;
    private final Clock clock;

    DeskVisits(
            TicketRepository tickets,
            TicketPeriodRepository periods,
            RatingRepository ratings,
            DeskSettingsService settings,
            ConsultationService consultations,
            AuditService audit,
            Caller caller,
            Clock clock) {
        this.tickets = tickets;
        this.periods = periods;
        this.ratings = ratings;
        this.settings = settings;
        this.consultations = consultations;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was logged afterwards never stood in line: there is nothing to start or complete. */
    Ticket ticketOf(Consultation consultation) {
        if (consultation.ticket() == null) {
            throw Refused.illegalTransition(consultation.status());
        }
        return Objects.requireNonNull(tickets.findById(consultation.ticket()), "a foreign key holds it");
    }

    /** As it now is. */
    DeskVisitView view(Consultation consultation) {
        return view(consultation, null);
    }

    DeskVisitView view(Consultation consultation, DeskVisitView.@Nullable Why why) {
        Ticket ticket = ticketOf(consultation);
        return view(consultation, ticket, settings.of(ticket.location()), why);
    }

    DeskVisitView view(Consultation consultation, Ticket ticket, DeskSettings desk, DeskVisitView.@Nullable Why why) {
        List<TicketPeriod> all = periods.ofTicket(ticket.id());
        return new DeskVisitView(
                consultation.id(),
                consultation.version(),
                ticket.number().toString(),
                ticket.location(),
                consultation.administration(),
                consultation.status(),
                consultation.topics(),
                ticket.language(),
                ticket.municipality(),
                ticket.persons(),
                ticket.appointment(),
                consultation.calls(),
                desk.callsBeforeNoShow(),
                minutes(all, period -> period.state() == PeriodState.WAITING),
                minutes(
                        all,
                        period -> period.state() == PeriodState.SERVICE
                                && consultation.id().equals(period.consultation())),
                all.stream().map(DeskVisitView.Stay::of).toList(),
                rating(consultation, ticket),
                why,
                actions(consultation, desk));
    }

    /** Those of its state, but no no-show before enough calls, and no second citizen for a guide who has one. */
    private List<ConsultationAction> actions(Consultation consultation, DeskSettings desk) {
        List<ConsultationAction> actions = new ArrayList<>(consultations.actions(consultation));
        if (consultation.calls() < desk.callsBeforeNoShow()) {
            actions.remove(ConsultationAction.NO_SHOW);
        }
        if (actions.contains(ConsultationAction.START) || actions.contains(ConsultationAction.RESUME)) {
            boolean busy = consultations
                    .open(caller.subject())
                    .filter(open -> open != consultation)
                    .isPresent();
            if (busy) {
                actions.removeAll(List.of(ConsultationAction.START, ConsultationAction.RESUME));
            }
        }
        return actions;
    }

    /** Free text is personal data: who reads it leaves a trace. */
    private @Nullable RatingView rating(Consultation consultation, Ticket ticket) {
        if (consultation.status() != ConsultationStatus.RECORDED) {
            return null; // nobody has been served yet
        }
        RatingView rating = ratings.findByIdOptional(ticket.visit())
                .filter(given -> given.isOf(consultation.id()))
                .map(Rating::view)
                .orElse(null);
        if (rating != null && rating.comment() != null) {
            audit.read("rating", Map.of(ticket.visit(), consultation.administration()));
        }
        return rating;
    }

    /** The reason in words, with how many it passes over and for how long at most. */
    static DeskVisitView.Why why(CallReason reason, Ticket ticket, long passedOver, DeskSettings desk) {
        CallReason code = reason == CallReason.BEST_MATCH && passedOver == 0 ? CallReason.FIRST_IN_LINE : reason;
        Bilingual label = code.label();
        Bilingual others = passedOver == 0
                ? new Bilingual("Ingen springes over.", "Nobody is passed over.")
                : new Bilingual(
                                "%s kom tidligere og venter videre; efter %s minutter springes ingen over for en, der passer bedre.",
                                "%s came earlier and wait on; after %s minutes nobody is passed over for somebody who fits better.")
                        .with(passedOver, desk.matchingWait().toMinutes());
        return new DeskVisitView.Why(
                code,
                new Bilingual(
                        "%s: %s. %s".formatted(ticket.number(), label.da(), others.da()),
                        "%s: %s. %s".formatted(ticket.number(), label.en(), others.en())),
                passedOver);
    }

    /** With one decimal. */
    private double minutes(List<TicketPeriod> all, Predicate<TicketPeriod> counted) {
        Instant now = clock.instant();
        Duration sum =
                all.stream().filter(counted).map(period -> period.until(now)).reduce(Duration.ZERO, Duration::plus);
        return Math.round(sum.toMillis() / 1000.0 / SECONDS_PER_TENTH) / 10.0;
    }
}
