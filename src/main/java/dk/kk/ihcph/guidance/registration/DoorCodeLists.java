package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of who comes and what they say of it, for /code-lists. */
final class DoorCodeLists {
    private DoorCodeLists() {}

    @Produces
    @Singleton
    static CodeList leadTimes() {
        return new CodeList("lead-times", List.of(LeadTime.values()));
    }

    @Produces
    @Singleton
    static CodeList reminderAnswers() {
        return new CodeList("reminder-answers", List.of(ReminderAnswer.values()));
    }

    @Produces
    @Singleton
    static CodeList checkInResults() {
        return new CodeList("check-in-results", List.of(CheckInResult.values()));
    }

    @Produces
    @Singleton
    static CodeList checkInRefusals() {
        return new CodeList("check-in-refusals", List.of(CheckInRefusal.values()));
    }

    @Produces
    @Singleton
    static CodeList feedbackOutcomes() {
        return new CodeList("feedback-outcomes", List.of(FeedbackOutcome.values()));
    }

    @Produces
    @Singleton
    static CodeList forecastBases() {
        return new CodeList("forecast-bases", List.of(ForecastBasis.values()));
    }

    @Produces
    @Singleton
    static CodeList messageAudiences() {
        return new CodeList("message-audiences", List.of(MessageAudience.values()));
    }
}
