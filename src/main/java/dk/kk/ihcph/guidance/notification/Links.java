package dk.kk.ihcph.guidance.notification;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;

/**
 * Where mails lead to: a frontend's page or our own, by purpose. The secret stands in the fragment, which is sent to no
 * server and stands in no log; opening a link changes nothing.
 */
@ApplicationScoped
public class Links {
    private final Templates templates;

    Links(Templates templates) {
        this.templates = templates;
    }

    /** Addresses with {@code {id}}, {@code {secret}} and {@code {purpose}} in them, by the kind of link. */
    @ConfigMapping(prefix = "guidance.links")
    interface Templates {
        @WithParentName
        Map<String, String> byKind();
    }

    void check(@Observes StartupEvent started) {
        templates.byKind().forEach((kind, template) -> {
            int fragment = template.indexOf('#');
            if (fragment < 0 || template.indexOf("{secret}") < fragment) {
                throw new IllegalStateException("Not started: guidance.links." + kind
                        + " must have {secret} in its fragment (after a #), where no server gets to see it.");
            }
        });
    }

    /** Whether there is anything to lead to. */
    public boolean knows(String kind) {
        return templates.byKind().containsKey(kind);
    }

    /** A link of that kind to a record, which it opens with the secret; for a purpose, which the page then begins with. */
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
