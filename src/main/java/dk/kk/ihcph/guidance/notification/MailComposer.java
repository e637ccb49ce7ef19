package dk.kk.ihcph.guidance.notification;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words of one feature's mails: made when a mail is sent, from what is true by then. */
public interface MailComposer {
    /** The kinds that it composes; nobody else composes them. */
    Set<String> kinds();

    /**
     * Within a transaction of its own: the mail, or nothing where it would no longer be true, or nobody can get it.
     *
     * @param about the record it is about
     * @param detail what was queued with it
     */
    Optional<ComposedMail> compose(String kind, UUID about, @Nullable String detail);

    /** Whether the personal data of the record is erased, so that this mail has no reader any more. */
    default boolean isErased(UUID about) {
        return false;
    }
}
