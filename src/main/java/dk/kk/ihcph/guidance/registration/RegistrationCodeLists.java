package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of registrations, for /code-lists. */
final class RegistrationCodeLists {
    private RegistrationCodeLists() {}

    @Produces
    @Singleton
    static CodeList registrationStatuses() {
        return new CodeList("registration-statuses", List.of(RegistrationStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList registrationSources() {
        return new CodeList("registration-sources", List.of(RegistrationSource.values()));
    }

    @Produces
    @Singleton
    static CodeList attendances() {
        return new CodeList("attendances", List.of(Attendance.values()));
    }

    @Produces
    @Singleton
    static CodeList offerOutcomes() {
        return new CodeList("offer-outcomes", List.of(OfferOutcome.values()));
    }

    @Produces
    @Singleton
    static CodeList registrationActions() {
        return new CodeList("registration-actions", List.of(RegistrationAction.values()));
    }

    @Produces
    @Singleton
    static CodeList waitingReasons() {
        return new CodeList("waiting-reasons", List.of(WaitingCode.values()));
    }
}
