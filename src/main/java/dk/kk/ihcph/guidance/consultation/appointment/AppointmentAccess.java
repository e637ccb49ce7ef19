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
 * Finds an appointment for who may know of it, and holds it for who changes it. For everybody else it is as if there were
 * none, and takes as long.
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

    /** An appointment and how the caller came to it. */
    record Found(Appointment appointment, Access access, boolean byMailedLink) {
        /**
         * Whether this caller's word confirms the booking: the mailed link proves the address, which the secret of the booking
         * does not, and staff see whom they deal with.
         */
        boolean provesWho() {
            return byMailedLink || access != Access.CITIZEN;
        }
    }

    /** By its secret or by a login with the permission, whatever its administration. */
    Found find(UUID id, String secret, String permission) {
        Appointment known = appointments.findById(id);
        // Both are looked at, whatever the first one says: that takes as long for everybody.
        boolean mailed = appointments.hasLink(id, Secret.digest(secret)) && secrets.hasItsKey(secret);
        boolean theirs = secrets.opens(known == null ? null : known.secretDigest(), secret) || mailed;
        boolean may = theirs || caller.permissions().contains(permission);
        if (known == null || !may) {
            throw Refused.notFound();
        }
        return new Found(known, theirs ? Access.CITIZEN : byLogin(known), mailed);
    }

    /** The same to change it: of logins, only those of the guide's administration may. */
    Found findToChange(UUID id, String secret) {
        Found found = find(id, secret, Permission.APPOINTMENT_WRITE);
        if (found.access() != Access.CITIZEN) {
            caller.require(Permission.APPOINTMENT_WRITE, found.appointment().administration());
        }
        return found;
    }

    Access byLogin(Appointment appointment) {
        return caller.may(Permission.APPOINTMENT_READ, appointment.administration()) ? Access.STAFF : Access.OTHER;
    }

    /** Whether the caller may change it, having come to it so. */
    boolean mayChange(Appointment appointment, Access access) {
        return access == Access.CITIZEN || caller.may(Permission.APPOINTMENT_WRITE, appointment.administration());
    }

    /** Whether the caller may say that the citizen has come. */
    boolean mayCheckIn(Access access) {
        return access == Access.CITIZEN || caller.permissions().contains(Permission.APPOINTMENT_CHECK_IN);
    }

    /** Locks the guide and the others until the transaction ends, then the appointment, and reads it as it then is. */
    void lock(Appointment appointment, Set<UUID> others) {
        UUID guide = appointment.guide();
        Set<UUID> all = new TreeSet<>(others);
        all.add(guide);
        desks.hold(all);
        appointments.lockFresh(appointment);
        if (!guide.equals(appointment.guide())) {
            throw Refused.of(CommonProblem.CONFLICT);
        }
    }
}
