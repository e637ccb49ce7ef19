package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.kernel.Secrets;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds an appointment for a caller who may read it, and locks it for a change. For any other caller it answers 404, in
 * the same time as for an unknown appointment.
 */
@ApplicationScoped
class AppointmentAccess {
    private final AppointmentRepository appointments;
    private final DeskShifts desks;
    private final Caller caller;
    private final Secrets secrets;

    AppointmentAccess(AppointmentRepository appointments, DeskShifts desks, Caller caller, Secrets secrets) {
        this.appointments = appointments;
        this.desks = desks;
        this.caller = caller;
        this.secrets = secrets;
    }

    /** The way in which a caller has access to an appointment. */
    enum Access {
        /** The citizen, by the secret. */
        CITIZEN,
        /** Staff of the guide's administration. */
        STAFF,
        /** Staff of the other administration, or a kiosk: neither sees the citizen's name. */
        OTHER;

        boolean seesCitizen() {
            return this != OTHER;
        }
    }

    /** An appointment with the caller's access to it. */
    record AccessedAppointment(Appointment appointment, Access access, boolean byMailedLink) {
        /**
         * Whether the caller can confirm the booking: the mailed link proves the address, and staff see the citizen, but the
         * secret of the booking proves nothing.
         */
        boolean provesCitizen() {
            return byMailedLink || access != Access.CITIZEN;
        }
    }

    /** Finds an appointment by its secret, or for a login with the permission, of either administration. */
    AccessedAppointment find(UUID id, String secret, String permission) {
        Appointment known = appointments.findById(id);
        // Both are checked, whatever the first check says, so that the time discloses nothing.
        boolean mailed = appointments.hasLink(id, Secret.digest(secret)) && secrets.hasItsKey(secret);
        boolean theirs = secrets.opens(known == null ? null : known.secretDigest(), secret) || mailed;
        boolean may = theirs || caller.has(permission);
        if (known == null || !may) {
            throw Refused.notFound();
        }
        return new AccessedAppointment(known, theirs ? Access.CITIZEN : byLogin(known), mailed);
    }

    /** Finds an appointment for a change: by its secret, or for a login of the guide's administration. */
    AccessedAppointment findToChange(UUID id, String secret) {
        AccessedAppointment found = find(id, secret, Permission.APPOINTMENT_WRITE);
        if (found.access() != Access.CITIZEN) {
            caller.require(Permission.APPOINTMENT_WRITE, found.appointment().administration());
        }
        return found;
    }

    Access byLogin(Appointment appointment) {
        return caller.may(Permission.APPOINTMENT_READ, appointment.administration()) ? Access.STAFF : Access.OTHER;
    }

    /** Whether the caller may change the appointment. */
    boolean mayChange(Appointment appointment, Access access) {
        return access == Access.CITIZEN || caller.may(Permission.APPOINTMENT_WRITE, appointment.administration());
    }

    /** Whether the caller may check the citizen in. */
    boolean mayCheckIn(Access access) {
        return access == Access.CITIZEN || caller.has(Permission.APPOINTMENT_CHECK_IN);
    }

    /** Locks the guide and the others until the transaction ends, then the appointment, and reads it as it then is. */
    void lock(Appointment appointment, Set<UUID> others) {
        UUID staff = appointment.staff();
        Set<UUID> all = new TreeSet<>(others);
        all.add(staff);
        desks.hold(all);
        appointments.lockedFresh(appointment);
        if (!staff.equals(appointment.staff())) {
            throw Refused.of(CommonProblem.CONFLICT);
        }
    }
}
