package dk.kk.ihcph.guidance.notification;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Composes one feature's mails. A mail is composed when it is sent, from the data at that time. */
public interface MailComposer {
    /** Returns the kinds that it composes. No other composer has them. */
    Set<String> kinds();

    /**
     * Composes a mail in a transaction of its own. Empty if the mail would no longer be true, or if it has no
     * recipient.
     *
     * @param about the record that the mail is about
     * @param detail the detail that was queued with it
     */
    Optional<ComposedMail> compose(String kind, UUID about, @Nullable String detail);

    /** Returns whether the personal data of the record is erased, so that the mail has no recipient any more. */
    default boolean isErased(UUID about) {
        return false;
    }
}
