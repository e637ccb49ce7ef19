package dk.kk.ihcph.guidance.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Min;
import java.util.Map;

/** The limits for one client. An address is an IPv4 address or the /64 of an IPv6 address. Kiosks have no address. */
@ConfigMapping(prefix = "guidance.limits")
public interface LimitsConfig {
    /** Writes without login, per address and minute; ten times as many per /48 of IPv6. */
    @WithDefault("30")
    @Min(1)
    int anonymousWritesPerMinute();

    /** Reads without login, per address, replica and minute; enough for a school class behind one address. */
    @WithDefault("1200")
    @Min(1)
    int anonymousReadsPerMinute();

    /** Requests of one login, per replica and minute. */
    @WithDefault("2400")
    @Min(1)
    int requestsPerLoginPerMinute();

    /** Requests of the kiosks' login, per replica and minute; all kiosks of International House share one login. */
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

    /** Appointment times that one address may hold at the same time. */
    @WithDefault("3")
    @Min(1)
    int openHoldsPerAddress();

    /** Future appointments that one address may have booked without login. */
    @WithDefault("30")
    @Min(1)
    int openAppointmentsPerAddress();

    /** Future appointments of one mailbox, apart from those that staff booked. */
    @WithDefault("3")
    @Min(1)
    int openAppointmentsPerMailbox();

    /** Mails per mailbox and hour that callers without a login and without a secret may cause. */
    @WithDefault("10")
    @Min(1)
    int mailsPerMailboxPerHour();

    /** Further limits, which the readers of bodies look up by name. */
    @WithParentName
    Map<String, String> others();
}
