package dk.kk.ihcph.guidance.privacy.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Role;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database the actor at the beginning of every transaction. The audit triggers refuse a change without an
 * actor, so that no change can bypass the trail.
 */
@ApplicationScoped
public class AuditActor {
    private static final ScopedTask TASK = new ScopedTask();

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final CurrentVertxRequest current;
    private final TransactionManager transactions;

    AuditActor(
            EntityManager entities,
            ObjectMapper json,
            Caller caller,
            CurrentVertxRequest current,
            TransactionManager transactions) {
        this.transactions = transactions;
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.current = current;
    }

    /**
     * Runs work that no caller requested, such as a background task, under the task's name. It activates a request
     * context, without which nothing can be read outside a transaction.
     */
    @ActivateRequestContext
    public void runAs(String task, Runnable work) {
        runAs(Actor.task(task), work);
    }

    /** Runs work under the actor who requested it earlier. */
    public void runAs(Actor actor, Runnable work) {
        Actor outer = TASK.get();
        TASK.set(actor);
        try {
            work.run();
        } finally {
            if (outer == null) {
                TASK.remove();
            } else {
                TASK.set(outer);
            }
        }
    }

    void setActor(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        Actor actor = current();
        if (actor != null) {
            try {
                entities.createNativeQuery("select set_config('guidance.actor', :actor, true)")
                        .setParameter("actor", json.writeValueAsString(actor))
                        .getSingleResult();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("An actor cannot be written", e);
            } catch (RuntimeException unreachable) {
                end(unreachable);
                throw unreachable;
            }
        }
    }

    /**
     * Ends the transaction after a failure. The caller that began it does not learn of the failure and would leave
     * the transaction to the next request on this thread.
     */
    private void end(RuntimeException reason) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** Returns the current actor; null outside a request and outside {@code runAs}. */
    public @Nullable Actor current() {
        Actor task = TASK.get();
        if (task != null) {
            return task;
        }
        RoutingContext request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        return request == null
                ? null
                : new Actor(
                        caller.isAnonymous() ? "anonymous" : caller.subject(),
                        caller.roles().stream().map(Role::roleName).toList(),
                        operation(request.request()),
                        String.valueOf(MDC.get("requestId")));
    }

    private static String operation(HttpServerRequest request) {
        return request.method() + " " + CprNumbers.maskPath(request.path());
    }

    private static final class ScopedTask extends ThreadLocal<@Nullable Actor> {}
}
