package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.http.body.BodyLimits;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.problem.AllowedMethods;
import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.http.problem.ProblemMappers;
import dk.kk.ihcph.guidance.http.problem.Problems;
import dk.kk.ihcph.guidance.http.problem.RefusedWithHeaders;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Answers requests outside JAX-RS: the root, bodies too large to read, two tokens in one request, and unknown
 * addresses.
 */
@ApplicationScoped
class Edge {
    private static final int BEFORE_THE_BODY_IS_READ = 900;
    private static final int AFTER_CROSS_ORIGIN = 290;

    /** RFC 9110, 4.1, recommends that every server can read this many. The HTTP server refuses much more, without words. */
    private static final int LONGEST_ADDRESS = 8000;

    private static final String REFERENCE = "/reference";
    private static final int LARGEST_HEADERS_BYTES = 20 * 1024;
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("%(?:[01]\\p{XDigit}|7[fF])");

    /** JAX-RS ignores matrix parameters, and with them their content, when it routes a path. */
    private static final Pattern MATRIX_PARAMETER = Pattern.compile(";|%3[bB]");

    private static final Pattern PLAIN_JSON =
            Pattern.compile("\\s*application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private static final Bilingual SEMICOLON =
            new Bilingual("Adressen må ikke indeholde semikolon.", "The address must not contain a semicolon.");

    private final Problems problems;
    private final BodyLimits limits;
    private final AllowedMethods allowedMethods;

    Edge(Problems problems, BodyLimits limits, AllowedMethods allowedMethods) {
        this.problems = problems;
        this.allowedMethods = allowedMethods;
        this.limits = limits;
    }

    void filters(@Observes Filters filters) {
        filters.register(
                request -> {
                    dropUnreadableLanguages(request);
                    readJsonAsMergePatch(request);
                    String path = request.request().path();
                    if (request.request().uri().length() > LONGEST_ADDRESS) {
                        problems.answer(
                                request,
                                Refused.of(
                                        HttpProblem.URI_TOO_LONG,
                                        HttpProblem.URI_TOO_LONG
                                                .detail()
                                                .with(Noun.CHARACTERS.count(LONGEST_ADDRESS))));
                    } else if (headerBytes(request) > LARGEST_HEADERS_BYTES) {
                        problems.answer(
                                request,
                                Refused.of(
                                        HttpProblem.HEADERS_TOO_LARGE,
                                        HttpProblem.HEADERS_TOO_LARGE
                                                .detail()
                                                .with(Noun.BYTES.count(LARGEST_HEADERS_BYTES))));
                    } else if (MATRIX_PARAMETER.matcher(path).find()) {
                        problems.answer(request, Refused.of(CommonProblem.MALFORMED_REQUEST, SEMICOLON));
                    } else if (CONTROL_CHARACTER.matcher(path).find() || CprNumbers.inPath(path)) {
                        problems.answer(request, Refused.notFound()); // nothing has such a name
                    } else if (carriesSeveralTokens(request)) {
                        problems.answer(
                                request,
                                new RefusedWithHeaders(
                                        HttpProblem.UNAUTHENTICATED,
                                        Map.of(HttpHeaders.WWW_AUTHENTICATE, ProblemMappers.INVALID_TOKEN)));
                    } else if (announcesTooMuch(request)) {
                        request.response().putHeader("Connection", "close");
                        problems.answer(
                                request,
                                Refused.of(
                                        HttpProblem.CONTENT_TOO_LARGE,
                                        HttpProblem.CONTENT_TOO_LARGE
                                                .detail()
                                                .with(Noun.BYTES.count(limits.of(request)))));
                    } else {
                        request.next();
                    }
                },
                BEFORE_THE_BODY_IS_READ);
        filters.register(this::answerOptions, AFTER_CROSS_ORIGIN);
    }

    /** Names the methods of an address (RFC 9110, 9.3.7). A browser's preflight has been answered before. */
    private void answerOptions(RoutingContext request) {
        HttpServerRequest message = request.request();
        if (!message.method().equals(HttpMethod.OPTIONS) || !message.path().startsWith(AllowedMethods.BASE)) {
            request.next();
            return;
        }
        allowedMethods
                .of(message.path())
                .ifPresentOrElse(
                        methods -> {
                            request.response().putHeader(HttpHeaders.ALLOW, methods);
                            if (methods.contains(HttpMethod.PATCH.name())) {
                                request.response().putHeader(AnswerConventions.ACCEPT_PATCH, AnswerConventions.PATCHES);
                            }
                            request.response().setStatusCode(204).end();
                        },
                        () -> problems.answer(request, Refused.notFound()));
    }

    void routes(@Observes Router router) {
        // The router takes /reference/ for the same path.
        router.get(REFERENCE).order(-1).handler(request -> {
            if (request.request().path().equals(REFERENCE)) {
                request.redirect(REFERENCE + "/");
            } else {
                request.next();
            }
        });
        router.get("/").order(-1).handler(request -> request.reroute("/api/v1/"));
        router.route().order(Integer.MAX_VALUE).handler(request -> problems.answer(request, Refused.notFound()));
    }

    /**
     * Removes a language header that the framework's readers would fail on. RFC 9110, 12.5.4, permits a server to
     * ignore the field.
     */
    private static void dropUnreadableLanguages(RoutingContext request) {
        MultiMap headers = request.request().headers();
        if (!headers.getAll(HttpHeaders.ACCEPT_LANGUAGE).stream().allMatch(Languages::isReadable)) {
            headers.remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    /** Reads the JSON of a PATCH as a merge patch, because many clients send every body as plain JSON. */
    private static void readJsonAsMergePatch(RoutingContext request) {
        HttpServerRequest message = request.request();
        String type = message.getHeader(HttpHeaders.CONTENT_TYPE);
        if (message.method().equals(HttpMethod.PATCH)
                && type != null
                && PLAIN_JSON.matcher(type).matches()) {
            message.headers().set(HttpHeaders.CONTENT_TYPE, MergePatch.MEDIA_TYPE);
        }
    }

    /**
     * Returns whether a request carries several tokens. A proxy might choose another one than this application does.
     */
    private static boolean carriesSeveralTokens(RoutingContext request) {
        return request.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1;
    }

    private static int headerBytes(RoutingContext request) {
        return request.request().headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
    }

    private boolean announcesTooMuch(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && new BigInteger(length).compareTo(BigInteger.valueOf(limits.of(request))) > 0;
    }
}
