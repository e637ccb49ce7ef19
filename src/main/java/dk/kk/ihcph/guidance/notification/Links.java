package dk.kk.ihcph.guidance.notification;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;

/**
 * The links in mails, to a frontend's page or to our own, with a purpose. The secret is in the fragment, which
 * browsers send to no server, so that it appears in no log. Opening a link changes nothing.
 */
@ApplicationScoped
public class Links {
    private final Templates templates;

    Links(Templates templates) {
        this.templates = templates;
    }

    /** Addresses with the placeholders {@code {id}}, {@code {secret}} and {@code {purpose}}, by kind of link. */
    @ConfigMapping(prefix = "guidance.links")
    interface Templates {
        @WithParentName
        Map<String, String> byKind();
    }

    void check(@Observes StartupEvent started) {
        templates.byKind().forEach((kind, template) -> {
            int fragment = template.indexOf('#');
            if (fragment < 0 || template.indexOf("{secret}") < fragment) {
                throw new IllegalStateException(
                        "Not started: guidance.links." + kind
                                + " must have {secret} in its fragment (after a #), because browsers send a fragment to no server.");
            }
        });
    }

    /** Returns whether an address is configured for this kind. */
    public boolean knows(String kind) {
        return templates.byKind().containsKey(kind);
    }

    /** Returns a link of that kind, which opens the record with the secret. The page begins with the purpose. */
    public String to(String kind, UUID id, String secret, String purpose) {
        String template = templates.byKind().get(kind);
        if (template == null) {
            throw new IllegalStateException("guidance.links." + kind + " is not set");
        }
        return template.replace("{id}", id.toString())
                .replace("{secret}", secret)
                .replace("{purpose}", purpose);
    }
}
