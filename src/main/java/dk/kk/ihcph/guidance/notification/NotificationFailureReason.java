package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/**
 * The reason why an attempt to send a mail failed. The mail server's own message is stored nowhere, because it
 * contains addresses.
 */
public enum NotificationFailureReason implements Coded {
    /** Replies 550, 551 and 553. */
    NO_SUCH_MAILBOX(new Bilingual("Adressen findes ikke", "No such mailbox")),
    /** Any other reply from 500: the fault may be in the mail or in our service. */
    REFUSED(new Bilingual("Mailserveren afviste mailen", "The mail server refused the e-mail")),
    /** A reply from 400 to 499. */
    REFUSED_FOR_NOW(
            new Bilingual("Mailserveren afviste mailen indtil videre", "The mail server refused the e-mail for now")),
    NO_CONNECTION(new Bilingual("Ingen forbindelse til mailserveren", "No connection to the mail server")),
    NO_ANSWER(new Bilingual("Mailserveren svarede ikke i tide", "The mail server did not answer in time")),
    /** A fault of this application; the log has its kind. */
    NOT_COMPOSED(new Bilingual("Mailen kunne ikke skrives", "The e-mail could not be composed"));

    /** RFC 5321, 4.2.3: no such mailbox, not local, or an invalid name. Other refusals may be our own fault. */
    private static final Set<Integer> NO_MAILBOX_REPLIES = Set.of(550, 551, 553);

    private static final int FIRST_PERMANENT_REPLY = 500;

    private final Bilingual label;

    NotificationFailureReason(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }

    /** Determines the reason from the exception of {@link MailTransport}, or from an earlier failure. */
    static NotificationFailureReason of(RuntimeException failure) {
        if (!(failure instanceof CompletionException)) {
            return NOT_COMPOSED;
        }
        if (failure.getCause() instanceof SMTPException refusal) {
            return of(refusal.getReplyCode());
        }
        return failure.getCause() instanceof TimeoutException ? NO_ANSWER : NO_CONNECTION;
    }

    private static NotificationFailureReason of(int replyCode) {
        if (NO_MAILBOX_REPLIES.contains(replyCode)) {
            return NO_SUCH_MAILBOX;
        }
        return replyCode >= FIRST_PERMANENT_REPLY ? REFUSED : REFUSED_FOR_NOW;
    }
}
