package dk.kk.ihcph.guidance.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The contact that mails name, and the addresses that every page for citizens links to. */
@ConfigMapping(prefix = "guidance.contact")
public interface ContactConfig {
    @WithDefault("International House Copenhagen")
    String name();

    /** An e-mail address. Without one, mails name no contact. */
    Optional<String> email();

    Optional<String> phone();

    /** The address of the accessibility statement, which the Danish web accessibility act (§ 4) requires. */
    Optional<String> accessibilityStatement();

    Optional<String> privacyNotice();

    /** The phone number as links hold it (RFC 3966): hyphens in place of spaces. */
    default String dialled() {
        return phone().orElse("").strip().replaceAll("[^+0-9]+", "-");
    }
}
