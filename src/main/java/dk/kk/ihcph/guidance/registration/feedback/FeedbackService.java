package dk.kk.ihcph.guidance.registration.feedback;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import dk.kk.ihcph.guidance.registration.EventHosts;
import dk.kk.ihcph.guidance.registration.HolderRights;
import dk.kk.ihcph.guidance.registration.RegistrationAccess;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.OpenedRegistration;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.Way;
import dk.kk.ihcph.guidance.registration.RegistrationAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes the feedback of participants, once each and apart from their identity, and shows it in total. */
@ApplicationScoped
class FeedbackService {
    private static final int SCORES = 5;
    private static final int MOST_COMMENTS = 200;

    private final FeedbackRepository feedback;
    private final RegistrationAccess access;
    private final EventHosts hosts;
    private final Events events;
    private final AuditService audit;
    private final Clock clock;

    FeedbackService(
            FeedbackRepository feedback,
            RegistrationAccess access,
            EventHosts hosts,
            Events events,
            AuditService audit,
            Clock clock) {
        this.feedback = feedback;
        this.access = access;
        this.hosts = hosts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes feedback from a caller with the mailed secret, from the beginning of the event on. */
    @Transactional
    void give(UUID id, String secret, FeedbackRequest request) {
        OpenedRegistration found = access.find(id, secret);
        if (found.way() != Way.CITIZEN) {
            throw Refused.notFound();
        }
        feedback.lock(found.registration());
        new HolderRights(found.registration(), found.event(), clock.instant())
                .require(RegistrationAction.GIVE_FEEDBACK);
        feedback.add(new EventFeedback(found.event().id(), request));
        // The day only: a time would lead from the answer to who gave it.
        found.registration()
                .giveFeedback(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
    }

    @Transactional
    FeedbackView of(UUID id) {
        EventFacts event = events.find(id).orElseThrow(Refused::notFound);
        List<Integer> scores = new ArrayList<>(Collections.nCopies(SCORES, 0));
        feedback.scores(id).forEach(row -> scores.set((Integer) row[0] - 1, Math.toIntExact((Long) row[1])));
        int answers = scores.stream().mapToInt(Integer::intValue).sum();
        int invited = Math.max(answers, Math.toIntExact(feedback.invited(id)));
        int sum = 0;
        for (int score = 1; score <= SCORES; score++) {
            sum += score * scores.get(score - 1);
        }
        boolean seesComments = hosts.may(event, Permission.REGISTRATION_READ);
        if (seesComments) {
            audit.recordReading("event_feedback", Map.of(id, event.administration()));
        }
        return new FeedbackView(
                id,
                answers,
                invited,
                invited == 0 ? null : rounded(answers / (double) invited, 4),
                answers == 0 ? null : rounded(sum / (double) answers, 2),
                scores,
                feedback.outcomes(id),
                seesComments ? feedback.comments(id, MOST_COMMENTS) : null);
    }

    private static double rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }
}
