package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.http.limit.Limit;
import dk.kk.ihcph.guidance.http.limit.LimitsConfig;
import dk.kk.ihcph.guidance.http.limit.SharedLimits;
import dk.kk.ihcph.guidance.http.limit.Tally;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Limits the mails per mailbox and hour that strangers cause. Further mails wait, and the caller's answer does not
 * reveal it. Only mails of callers without a login and without a secret count, so that nobody can block reminders,
 * seat offers or the mails of a person who opened a mailed link.
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
