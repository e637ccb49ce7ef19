package dk.kk.ihcph.guidance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that mails come from, which their calendars name as the organizer's. */
@ApplicationScoped
public class SenderAddress {
    private final String address;

    SenderAddress(@ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        // None where there is no mail server either: then nothing is written.
        this.address = from.orElse("").replaceFirst(".*<(.*)>.*", "$1").strip();
    }

    /** Without the name that may stand before it. */
    public String get() {
        return address;
    }
}
