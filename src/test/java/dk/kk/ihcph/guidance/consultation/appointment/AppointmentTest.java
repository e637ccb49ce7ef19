package dk.kk.ihcph.guidance.consultation.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.consultation.Guidance;
import dk.kk.ihcph.guidance.consultation.slot.Slot;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts.DeskShift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AppointmentTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-04T09:00:00Z");
    private static final Duration HOLD = Duration.ofMinutes(10);
    private static final String SECRET = UUID.randomUUID().toString();
    private static final BookingRequest BOOKING =
            new BookingRequest("Citizen 12", "citizen12@example.org", "0101", null);

    @Test
    void isBookedAtOnceWhenItSaysWhoItIsFor() {
        Appointment appointment = booked();
        assertThat(appointment.shownStatus(NOW)).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(appointment.heldUntil()).isNull();
        assertThat(appointment.endsAt()).isEqualTo(TEN.plusSeconds(15 * 60));
    }

    @Test
    void isHeldUntilSomebodySaysWhoItIsFor() {
        Appointment appointment = held();
        assertThat(appointment.heldUntil()).isEqualTo(NOW.plus(HOLD));
        appointment.book(BOOKING, NOW.plus(HOLD).minusMillis(1));
        assertThat(appointment.shownStatus(NOW.plus(HOLD))).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(appointment.guidance().municipality()).isEqualTo("0101");
    }

    @Test
    void isOverAtTheMinuteWhetherOrNotAnybodyCameBy() {
        Appointment appointment = held();
        Instant over = NOW.plus(HOLD);
        assertThat(appointment.shownStatus(over)).isEqualTo(AppointmentStatus.EXPIRED);
        refuses(DeskProblem.HOLD_EXPIRED, () -> appointment.book(BOOKING, over));
        refuses(CommonProblem.ILLEGAL_TRANSITION, () -> appointment.cancel(null, over));
    }

    @Test
    void isBookedOnceOnly() {
        Appointment appointment = booked();
        refuses(CommonProblem.ILLEGAL_TRANSITION, () -> appointment.book(BOOKING, NOW));
    }

    @Test
    void givesUpAHoldButNotTwice() {
        Appointment appointment = held();
        appointment.cancel(null, NOW);
        assertThat(appointment.shownStatus(NOW.plus(HOLD))).isEqualTo(AppointmentStatus.CANCELLED);
        refuses(CommonProblem.ILLEGAL_TRANSITION, () -> appointment.cancel(null, NOW));
        refuses(CommonProblem.ILLEGAL_TRANSITION, () -> appointment.checkIn(UUID.randomUUID(), NOW));
    }

    @Test
    void isCheckedInOnceAndThenNotCancelled() {
        Appointment appointment = booked();
        UUID ticket = UUID.randomUUID();
        appointment.checkIn(ticket, TEN);
        assertThat(appointment.checkIn()).isEqualTo(new CheckIn(TEN, ticket));
        refuses(CommonProblem.ILLEGAL_TRANSITION, () -> appointment.checkIn(ticket, TEN));
        refuses(CommonProblem.ILLEGAL_TRANSITION, () -> appointment.cancel("too late", TEN));
    }

    @Test
    void remembersSinceWhenItIsStrandedUntilItHasATimeAgain() {
        Appointment appointment = booked();
        appointment.strand(true, NOW);
        appointment.strand(true, NOW.plusSeconds(60));
        assertThat(appointment.strandedSince()).isEqualTo(NOW);
        appointment.strand(false, NOW.plusSeconds(120));
        assertThat(appointment.strandedSince()).isNull();
        appointment.strand(true, NOW);
        DeskShift other = guide(Administration.KFF);
        Instant eleven = TEN.plus(Duration.ofHours(1));
        appointment.move(slot(eleven, other), other);
        assertThat(appointment.strandedSince()).isNull();
        assertThat(appointment.startsAt()).isEqualTo(eleven);
        assertThat(appointment.administration()).isEqualTo(Administration.KFF);
        assertThat(appointment.staff()).isEqualTo(other.staff());
    }

    @Test
    void isNotBookedWithAGuideWhoWillNotBeThere() {
        Appointment appointment = held();
        appointment.strand(true, NOW);
        refuses(DeskProblem.SLOT_TAKEN, () -> appointment.book(BOOKING, NOW));
    }

    @Test
    void keepsOnlyTheDigestOfItsSecret() {
        assertThat(booked().secretDigest()).isEqualTo(Secret.digest(SECRET));
    }

    private static void refuses(ProblemKind type, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind())
                .isEqualTo(type));
    }

    private static Appointment booked() {
        return of("Citizen 12", "citizen12@example.org");
    }

    private static Appointment held() {
        return of(null, null);
    }

    private static Appointment of(String name, String email) {
        DeskShift guide = guide(Administration.BIF);
        return new Appointment(
                Appointment.newId(),
                new AppointmentRequest("IH", TEN, new Guidance(List.of("MITID"), null, null, null), null, name, email),
                slot(TEN, guide),
                guide,
                SECRET,
                HOLD,
                NOW);
    }

    private static Slot slot(Instant start, DeskShift guide) {
        return new Slot(start, start.plusSeconds(15 * 60), start.plusSeconds(20 * 60), List.of(guide));
    }

    private static DeskShift guide(Administration administration) {
        return new DeskShift(
                UUID.randomUUID(), administration, "IH", Set.of(), Set.of(), TEN, TEN.plus(Duration.ofHours(3)));
    }
}
