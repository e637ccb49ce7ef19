package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of appointments, for /code-lists. */
final class AppointmentCodeLists {
    private AppointmentCodeLists() {}

    @Produces
    @Singleton
    static CodeList appointmentStatuses() {
        return new CodeList("appointment-statuses", List.of(AppointmentStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList appointmentActions() {
        return new CodeList("appointment-actions", List.of(AppointmentAction.values()));
    }
}
