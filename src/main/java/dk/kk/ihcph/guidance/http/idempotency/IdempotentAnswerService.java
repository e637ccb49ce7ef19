package dk.kk.ihcph.guidance.http.idempotency;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Stores and replays the answers of POSTs with an Idempotency-Key. */
@ApplicationScoped
public class IdempotentAnswerService {
    /** An answer is replayed for this long. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** A dry run that answers this status has created a job, which a repetition must not create again. */
    private static final int ACCEPTED = 202;

    private final IdempotentAnswerRepository repository;
    private final ObjectMapper json;
    private final AnswerContents contents;
    private final Clock clock;

    IdempotentAnswerService(
            IdempotentAnswerRepository repository, ObjectMapper json, AnswerContents contents, Clock clock) {
        this.repository = repository;
        this.json = json;
        this.contents = contents;
        this.clock = clock;
    }

    /** Returns the SHA-256 of the query and the parsed body, so that white space does not make it another request. */
    String fingerprint(@Nullable String query, @Nullable Object body) {
        try {
            // Plain notation is avoided: the body is not validated yet, and 1e999999 would be written out in full.
            return digest(query
                    + "\n"
                    + json.writer()
                            .without(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                            .writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A parsed request body cannot be written as JSON", e);
        }
    }

    /**
     * Returns the SHA-256 of a key. Keys are stored only so, because a caller may have put anything into one, even a
     * CPR number.
     */
    String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM lacks SHA-256", e);
        }
    }

    /**
     * Carries a stored answer past the operation. It is thrown, because an operation can only return its own view,
     * and a stored text is none.
     */
    @SuppressWarnings("serial") // never serialized
    static final class Replay extends RuntimeException {
        private final RestResponse<Object> answer;

        private Replay(RestResponse<Object> answer) {
            super("replayed", null, false, false);
            this.answer = answer;
        }
    }

    @ServerExceptionMapper
    RestResponse<Object> replayed(Replay replay) {
        return replay.answer;
    }

    /**
     * A POST with an Idempotency-Key.
     *
     * @param secret the citizen's secret; empty if none was sent
     */
    record KeyedRequest(IdempotentAnswer.Scope scope, String fingerprint, boolean dryRun, String secret) {}

    /**
     * Runs the call within the current transaction and stores its answer beside its effect. Throws a {@link Replay}
     * if an answer is stored already.
     */
    @Nullable
    Object answerOnce(KeyedRequest request, Callable<Object> call) throws Exception {
        IdempotentAnswer.Scope scope = request.scope();
        if (!repository.lock(scope)) {
            throw Refused.of(HttpProblem.IDEMPOTENCY_KEY_IN_USE).retryAfter(Duration.ofSeconds(1));
        }
        Instant now = clock.instant();
        IdempotentAnswer stored = repository.findById(scope);
        if (stored != null && stored.isOlderThan(now.minus(KEPT))) {
            repository.delete(stored);
            repository.flush();
            stored = null;
        }
        if (stored == null) {
            Object answer = call.call();
            repository.persist(answerOf(request, answer, now));
            return answer;
        }
        if (!stored.answers(request.fingerprint())) {
            throw Refused.of(HttpProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (request.dryRun() && stored.status() != ACCEPTED) {
            return call.call(); // it changes nothing, and has no record that could be shown again
        }
        throw new Replay(replay(stored, request.secret()));
    }

    /** Deletes the answers that are too old to be replayed, and returns how many there were. */
    @Transactional
    public int forgetOld() {
        return (int) repository.delete("createdAt < ?1", clock.instant().minus(KEPT));
    }

    private IdempotentAnswer answerOf(KeyedRequest request, @Nullable Object answer, Instant now) {
        Object entity = answer instanceof RestResponse<?> response ? response.getEntity() : answer;
        int status = answer instanceof RestResponse<?> response ? response.getStatus() : answer == null ? 204 : 200;
        String location = answer instanceof RestResponse<?> response && response.getLocation() != null
                ? response.getLocation().toString()
                : null;
        IdempotentAnswer.Content content =
                request.dryRun() && status != ACCEPTED ? IdempotentAnswer.Content.NONE : contents.of(entity);
        return new IdempotentAnswer(request.scope(), request.fingerprint(), status, location, content, now);
    }

    private RestResponse<Object> replay(IdempotentAnswer stored, String secret) {
        RestResponse.ResponseBuilder<Object> replay =
                RestResponse.ResponseBuilder.create(stored.status()).header("Idempotency-Replayed", "true");
        if (stored.location() != null) {
            replay.header(HttpHeaders.LOCATION, stored.location());
        }
        IdempotentAnswer.Content content = stored.content();
        if (content.etag() != null) {
            replay.header(HttpHeaders.ETAG, content.etag());
        }
        if (content.type() != null) {
            replay.entity(contents.render(content, secret).orElseThrow(() -> Refused.of(CommonProblem.RECORD_ERASED)));
        }
        return replay.build();
    }
}
