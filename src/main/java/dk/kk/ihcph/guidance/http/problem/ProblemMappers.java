package dk.kk.ihcph.guidance.http.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every failure to its problem. An unknown failure is logged completely and answered with an id to find it by. */
@ApplicationScoped
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String CHALLENGE = "Bearer realm=\"guidance\"";
    public static final String INVALID_TOKEN = CHALLENGE + ", error=\"invalid_token\"";

    private static final Duration PROVIDER_RETRY_AFTER = Duration.ofSeconds(5);
    private static final Bilingual CHANGED_MEANWHILE = new Bilingual(
            "En anden ændrede de samme oplysninger samtidig. Din ændring er ikke gemt. Prøv igen.",
            "Somebody else changed the same data at the same time. Nothing was changed here. Please try again.");

    private final Problems problems;
    private final JsonFailures jsonFailures;
    private final DatabaseFailures databaseFailures;
    private final ViolationReader violations;
    private final AllowedMethods allowedMethods;

    ProblemMappers(
            Problems problems,
            JsonFailures jsonFailures,
            DatabaseFailures databaseFailures,
            ViolationReader violations,
            AllowedMethods allowedMethods) {
        this.problems = problems;
        this.jsonFailures = jsonFailures;
        this.databaseFailures = databaseFailures;
        this.violations = violations;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    Response refused(Refused refused) {
        return problems.answer(refused);
    }

    @ServerExceptionMapper({
        JsonParseException.class,
        InvalidFormatException.class,
        MismatchedInputException.class,
        JsonMappingException.class,
        StreamConstraintsException.class
    })
    Response unreadable(JsonProcessingException failure) {
        return problems.answer(jsonFailures.problem(failure));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        return problems.answer(violations.problem(invalid.getConstraintViolations()));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException refused) {
        String challenge = refused instanceof AuthenticationFailedException ? INVALID_TOKEN : CHALLENGE;
        return problems.answer(
                new RefusedWithHeaders(HttpProblem.UNAUTHENTICATED, Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge)));
    }

    /**
     * Answers while the identity provider has not been reachable since the start, so that there is no key to check a
     * token with.
     */
    @ServerExceptionMapper
    Response providerAway(OIDCException failure) {
        LOG.warnf("The identity provider is unavailable: %s", failure.getMessage());
        return problems.answer(Refused.of(
                        CommonProblem.UNAVAILABLE,
                        new Bilingual(
                                "Vi kan ikke kontrollere dit login lige nu. Prøv igen om lidt.",
                                "We cannot check your login right now. Please try again shortly."))
                .retryAfter(PROVIDER_RETRY_AFTER));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return problems.answer(Refused.of(CommonProblem.FORBIDDEN));
    }

    /** Answers the later of two writers who read the same version and both passed If-Match, or did not need it. */
    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response changedMeanwhile(RuntimeException stale, ContainerRequestContext request) {
        return problems.answer(
                request.getMethod().equals(HttpMethod.POST)
                        ? Refused.of(CommonProblem.CONFLICT, CHANGED_MEANWHILE)
                        : Refused.of(HttpProblem.PRECONDITION_FAILED));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, UriInfo address) {
        if (failure.getCause() instanceof Refused refused) {
            return problems.answer(refused);
        }
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return problems.answer(jsonFailures.problem(unreadable));
        }
        if (failure instanceof NotAllowedException) {
            String allowed =
                    allowedMethods.of(AllowedMethods.BASE + address.getPath()).orElse("");
            return problems.answer(
                    new RefusedWithHeaders(HttpProblem.METHOD_NOT_ALLOWED, Map.of(HttpHeaders.ALLOW, allowed)));
        }
        return switch (failure.getResponse().getStatus()) {
            case 400 -> problems.answer(Refused.of(CommonProblem.MALFORMED_REQUEST));
            case 401 -> unauthenticated(new UnauthorizedException());
            case 403 -> problems.answer(Refused.of(CommonProblem.FORBIDDEN));
            case 404 -> problems.answer(Refused.notFound());
            case 406 -> problems.answer(Refused.of(HttpProblem.NOT_ACCEPTABLE));
            case 413 ->
                problems.answer(
                        Refused.of(HttpProblem.CONTENT_TOO_LARGE, HttpProblem.CONTENT_TOO_LARGE.generalDetail()));
            case 415 -> problems.answer(Refused.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE));
            default -> failure.getResponse().getStatus() < 400 ? failure.getResponse() : unexpected(failure);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        return databaseFailures.problem(failure).map(problems::answer).orElseGet(() -> {
            LOG.error("Unexpected failure", failure);
            return problems.answer(Refused.of(HttpProblem.INTERNAL_ERROR));
        });
    }
}
