package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.http.limit.Limit;
import dk.kk.ihcph.guidance.http.limit.LimitsConfig;
import dk.kk.ihcph.guidance.http.limit.SharedLimits;
import dk.kk.ihcph.guidance.http.limit.Tally;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Bounds how many mails strangers can have sent to one mailbox in an hour. Mails beyond it wait, and whoever caused them
 * is answered as ever. Only what callers without login and without a secret caused is counted, so that nobody can silence
 * reminders, offers, or the mails of somebody who opened a mailed link.
 */
@ApplicationScoped
class MailboxLimit {
    private final Limit limit;
    private final SharedLimits shared;

    MailboxLimit(LimitsConfig config, SharedLimits shared) {
        this.limit = Limit.perHour("mails", config.mailsPerMailboxPerHour());
        this.shared = shared;
    }

    /** Counts a mail to this address. */
    Tally count(String address) {
        return shared.take(limit, EmailAddress.of(address).mailbox());
    }
}
