package dk.kk.ihcph.guidance.privacy.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The acting user or task, as the audit trail names it. It is stored with work that outlives its request, so that the
 * work's changes are attributed to the person who asked for it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String subject, List<String> roles, @Nullable String operation, @Nullable String requestId) {

    static Actor task(String name) {
        return new Actor("system:" + name, List.of(), null, null);
    }

    /** Returns this actor, acting through something that they started. */
    public Actor via(String means) {
        return new Actor(subject, roles, operation == null ? means : operation + " via " + means, requestId);
    }
}
