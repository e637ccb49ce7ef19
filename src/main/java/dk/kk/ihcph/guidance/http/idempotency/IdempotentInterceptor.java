package dk.kk.ihcph.guidance.http.idempotency;

import dk.kk.ihcph.guidance.http.OperationMetrics;
import dk.kk.ihcph.guidance.http.client.ClientAddress;
import dk.kk.ihcph.guidance.http.problem.AllowedMethods;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.kernel.Violation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs a POST with an Idempotency-Key and stores its answer in one transaction, so that both exist or neither does. A
 * refused request stores nothing and can be corrected and sent again with the same key.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Set<String> TRANSPORT = Set.of(
            "jakarta.ws.rs.core.Context",
            "jakarta.ws.rs.QueryParam",
            "jakarta.ws.rs.PathParam",
            "jakarta.ws.rs.HeaderParam",
            "jakarta.ws.rs.BeanParam");

    private final IdempotentAnswerService answers;
    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;
    private final ClientAddress address;

    IdempotentInterceptor(
            IdempotentAnswerService answers,
            CurrentVertxRequest current,
            SecurityIdentity identity,
            ClientAddress address) {
        this.answers = answers;
        this.current = current;
        this.identity = identity;
        this.address = address;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        HttpServerRequest request = current.getCurrent().request();
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return call.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw Refused.of(
                    CommonProblem.MALFORMED_REQUEST,
                    java.util.List.of(Violation.ofParameter(
                            "Idempotency-Key",
                            "WRONG_FORM",
                            new Bilingual(
                                    "skal være 1-255 synlige ASCII-tegn", "must be 1-255 visible ASCII characters"))));
        }
        IdempotentAnswer.Scope scope =
                new IdempotentAnswer.Scope(owner(request), request.method().name(), address(call), answers.digest(key));
        IdempotentAnswerService.KeyedRequest keyed = new IdempotentAnswerService.KeyedRequest(
                scope,
                answers.fingerprint(request.query(), body(call)),
                "true".equals(request.getParam("dryRun")),
                Objects.requireNonNullElse(request.getHeader(Secret.HEADER), ""));
        return QuarkusTransaction.requiringNew().call(() -> answers.answerOnce(keyed, call::proceed));
    }

    /**
     * Separates the keys of different callers. Anonymous callers are distinguished by address, citizens by their
     * secret, so that nobody sees an answer that another person's secret opened.
     */
    private String owner(HttpServerRequest request) {
        String caller = identity.isAnonymous()
                ? "anonymous@" + address.of(request).number()
                : identity.getPrincipal().getName();
        String secret = request.getHeader(Secret.HEADER);
        return secret == null ? caller : caller + "#" + answers.digest(secret);
    }

    /**
     * Returns the operation's path with the parsed values of its variables: one address, in whatever spelling the
     * caller used.
     */
    private static String address(InvocationContext call) {
        Path root = call.getMethod().getDeclaringClass().getAnnotation(Path.class);
        String address =
                OperationMetrics.name(AllowedMethods.path(root, call.getMethod().getAnnotation(Path.class)));
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            PathParam variable = parameters[i].getAnnotation(PathParam.class);
            if (variable != null) {
                address = address.replace("{" + variable.value() + "}", String.valueOf(call.getParameters()[i]));
            }
        }
        return "/api/v1" + address;
    }

    /** Returns the one parameter that JAX-RS reads from the body. */
    private static @Nullable Object body(InvocationContext call) {
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            boolean fromElsewhere = java.util.Arrays.stream(parameters[i].getAnnotations())
                    .anyMatch(annotation ->
                            TRANSPORT.contains(annotation.annotationType().getName()));
            if (!fromElsewhere) {
                return call.getParameters()[i];
            }
        }
        return null;
    }
}
