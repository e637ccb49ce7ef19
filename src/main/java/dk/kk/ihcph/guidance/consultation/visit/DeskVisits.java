package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.consultation.Consultation;
import dk.kk.ihcph.guidance.consultation.ConsultationStatus;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shows a citizen at a desk to guides. */
@ApplicationScoped
class DeskVisits {
    private static final double SECONDS_PER_TENTH = 6.0;

    private static final Noun EARLIER = Noun.of(
            "borger, der kom tidligere, venter",
            "borgere, der kom tidligere, venter",
            "citizen who came earlier is",
            "citizens who came earlier are");
    private static final Bilingual PASSED_OVER = new Bilingual(
            "%s %s stadig. Efter %s bliver ingen sprunget over.",
            "%s %s still waiting. Nobody is passed over after %s.");

    private final VisitLifecycle lifecycle;
    private final TicketPeriodRepository periods;
    private final RatingRepository ratings;
    private final DeskSettingsService settings;
    private final AuditService audit;
    private final Clock clock;

    DeskVisits(
            VisitLifecycle lifecycle,
            TicketPeriodRepository periods,
            RatingRepository ratings,
            DeskSettingsService settings,
            AuditService audit,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.periods = periods;
        this.ratings = ratings;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    DeskVisitView view(Visit visit, DeskVisitView.@Nullable CallExplanation why) {
        Consultation consultation = visit.consultation();
        Ticket ticket = visit.ticket();
        List<TicketPeriod> all = periods.ofTicket(ticket.id());
        return DeskVisitView.of(
                visit,
                settings.of(ticket.location()).callsBeforeNoShow(),
                new DeskVisitView.Course(
                        minutes(all, period -> period.state() == PeriodState.WAITING),
                        minutes(
                                all,
                                period -> period.state() == PeriodState.SERVICE
                                        && consultation.id().equals(period.consultation())),
                        all.stream().map(DeskVisitView.Stay::of).toList(),
                        rating(consultation, ticket),
                        why,
                        lifecycle.actions(visit)));
    }

    /** Records that the caller read a comment, because it is personal data. */
    private @Nullable RatingView rating(Consultation consultation, Ticket ticket) {
        if (consultation.status() != ConsultationStatus.RECORDED) {
            return null; // nobody has been served yet
        }
        RatingView rating = ratings.findByIdOptional(ticket.visit())
                .filter(given -> given.isOf(consultation.id()))
                .map(RatingView::of)
                .orElse(null);
        if (rating != null && rating.comment() != null) {
            audit.recordReading("rating", Map.of(ticket.visit(), consultation.administration()));
        }
        return rating;
    }

    /** The reason in words, with the number of citizens passed over and the time limit for it. */
    static DeskVisitView.CallExplanation why(CallReason reason, Ticket ticket, long passedOver, DeskSettings desk) {
        CallReason code = reason == CallReason.BEST_MATCH && passedOver == 0 ? CallReason.FIRST_IN_LINE : reason;
        Bilingual words = new Bilingual("%s er næste: %s.", "%s is next: %s.")
                .with(ticket.number(), code.label().inSentence());
        return new DeskVisitView.CallExplanation(
                code,
                passedOver == 0
                        ? words
                        : PASSED_OVER.with(
                                words,
                                EARLIER.count(passedOver),
                                Noun.MINUTES.count(desk.matchingWait().toMinutes())),
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
