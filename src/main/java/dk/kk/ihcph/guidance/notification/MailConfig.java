package dk.kk.ihcph.guidance.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** How mail is sent. How the server is spoken to are Quarkus' own settings. */
@ConfigMapping(prefix = "guidance.mail")
interface MailConfig {
    /** The mail server. Without one mail waits, and a warning says so. */
    Optional<String> smtpHost();

    /** Where answers go; absent: to the sender. */
    Optional<String> replyTo();

    /** What became of a mail is known for so long. Longer than anything is told only once: reminders, invitations. */
    @WithDefault("400")
    @Min(60)
    @Max(4000)
    int forgetAfterDays();
}
