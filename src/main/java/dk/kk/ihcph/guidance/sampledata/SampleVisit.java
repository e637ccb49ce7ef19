package dk.kk.ihcph.guidance.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented ticket of a past day, and what became of it.
 *
 * @param citizen whoever took it, as the consultation has it or would have had it
 * @param guide who called; the login
 * @param booking the appointment that it was taken for; null without one
 * @param score how the citizen rated the visit; null where nobody did
 */
record SampleVisit(
        UUID ticket,
        LocalDate day,
        SampleConsultation citizen,
        String guide,
        Stay stay,
        @Nullable SampleBooking booking,
        @Nullable Integer score) {

    /**
     * The time in line and at the desk: waiting, called, served.
     *
     * @param calledAt null for a citizen who gave up
     * @param answeredAt the end of the call: service begins, or nobody came
     * @param servedAt null for a citizen who was not there
     */
    record Stay(
            Instant takenAt,
            Instant waitedUntil,
            @Nullable Instant calledAt,
            @Nullable Instant answeredAt,
            @Nullable Instant servedAt) {}

    /** An appointment that came to an end, with its status. */
    record SampleBooking(SampleAppointment appointment, String status) {}

    String status() {
        return stay.servedAt() != null ? "SERVED" : stay.calledAt() != null ? "NO_SHOW" : "GIVEN_UP";
    }

    boolean wasCalled() {
        return stay.calledAt() != null;
    }

    /** The place in line: that of the appointment, or of the ticket. */
    Instant dueAt() {
        return booking == null ? stay.takenAt() : booking.appointment().startsAt();
    }

    SampleLogged logged() {
        return new SampleLogged(citizen, new SampleLogged.SampleCall(ticket, guide, stay.servedAt() != null), null);
    }
}
