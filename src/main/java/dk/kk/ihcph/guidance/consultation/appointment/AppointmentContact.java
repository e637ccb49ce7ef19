package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The citizen of an appointment.
 *
 * @param mailbox that the e-mail address leads to; null where an older appointment overlapped with another
 */
@Embeddable
record AppointmentContact(String name, String email, @Nullable String mailbox) {

    static AppointmentContact of(String name, String email) {
        return new AppointmentContact(name, email, EmailAddress.of(email).mailbox());
    }
}
