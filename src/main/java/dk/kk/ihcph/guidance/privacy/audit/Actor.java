package dk.kk.ihcph.guidance.privacy.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the audit trail names them: kept with work that goes on after its request, so that what it changes stands
 * under who asked for it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String subject, List<String> roles, @Nullable String operation, @Nullable String requestId) {

    static Actor task(String name) {
        return new Actor("system:" + name, List.of(), null, null);
    }

    /** The same, working through something that they began. */
    public Actor via(String means) {
        return new Actor(subject, roles, operation == null ? means : operation + " via " + means, requestId);
    }
}
