package dk.kk.ihcph.guidance.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** The settings of mail. The connection to the server is configured by Quarkus' own settings. */
@ConfigMapping(prefix = "guidance.mail")
interface MailConfig {
    /** The mail server. Without one, mail waits and a warning is logged. */
    Optional<String> smtpHost();

    /** The address for replies. If absent, replies go to the sender. */
    Optional<String> replyTo();

    /**
     * Mails are deleted after this many days. It must exceed the time in which a mail may be sent only once, such as
     * reminders and invitations.
     */
    @WithDefault("400")
    @Min(60)
    @Max(4000)
    int forgetAfterDays();
}
