package dk.kk.ihcph.guidance.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Min;
import java.util.Map;

/** How much one client may use. An address is an IPv4 address or the /64 of an IPv6 address; kiosks have no address. */
@ConfigMapping(prefix = "guidance.limits")
public interface LimitsConfig {
    /** Writes without login, per address and minute; ten times as many per /48 of IPv6. */
    @WithDefault("30")
    @Min(1)
    int anonymousWritesPerMinute();

    /** Reads without login, per address, replica and minute. A school class behind one address must get through. */
    @WithDefault("1200")
    @Min(1)
    int anonymousReadsPerMinute();

    /** Requests of one login, per replica and minute. */
    @WithDefault("2400")
    @Min(1)
    int requestsPerLoginPerMinute();

    /** Requests of the kiosks' login, per replica and minute: all machines of the House share it. */
    @WithDefault("12000")
    @Min(1)
    int requestsPerKioskLoginPerMinute();

    /** Registrations for events without login, per address and hour. */
    @WithDefault("100")
    @Min(1)
    int registrationsPerAddressPerHour();

    /** Appointments held or booked without login, per address and hour. */
    @WithDefault("60")
    @Min(1)
    int appointmentsPerAddressPerHour();

    /** Appointment times that one address holds at the same time. */
    @WithDefault("3")
    @Min(1)
    int openHoldsPerAddress();

    /** Coming appointments that one address booked without login. */
    @WithDefault("30")
    @Min(1)
    int openAppointmentsPerAddress();

    /** Coming appointments of one mailbox that nobody of the staff booked. */
    @WithDefault("3")
    @Min(1)
    int openAppointmentsPerMailbox();

    /** Mails to one mailbox in an hour that callers without login and without a secret caused. */
    @WithDefault("10")
    @Min(1)
    int mailsPerMailboxPerHour();

    /** The limits of bodies, which their own readers ask for. */
    @WithParentName
    Map<String, String> others();
}
