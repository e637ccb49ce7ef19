package dk.kk.ihcph.guidance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sender's address, which calendars name as the organizer. */
@ApplicationScoped
public class SenderAddress {
    private final String address;

    SenderAddress(@ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        // There is no address if there is no mail server; then no calendar is mailed.
        this.address = from.orElse("").replaceFirst(".*<(.*)>.*", "$1").strip();
    }

    /** Returns the address without the name that may precede it. */
    public String get() {
        return address;
    }
}
