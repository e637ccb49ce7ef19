package dk.kk.ihcph.guidance.web;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stored answer of a POST that carried an Idempotency-Key. */
@Entity
class IdempotentAnswer {

    /** Whose key it is, and for what. */
    @Embeddable
    record Scope(String caller, String method, String path, @Column(name = "idempotency_key") String key) {}

    @EmbeddedId
    @SuppressWarnings("unused") // read by the database
    private Scope scope;

    @Column
    private String fingerprint;

    @Column
    private int status;

    private @Nullable String location;
    private @Nullable String etag;
    private @Nullable String body;

    @Column
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected IdempotentAnswer() {}

    IdempotentAnswer(
            Scope scope,
            String fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body,
            Instant createdAt) {
        this.scope = scope;
        this.fingerprint = fingerprint;
        this.status = status;
        this.location = location;
        this.etag = etag;
        this.body = body;
        this.createdAt = createdAt;
    }

    boolean isOlderThan(Instant time) {
        return createdAt.isBefore(time);
    }

    boolean answers(String asked) {
        return fingerprint.equals(asked);
    }

    int status() {
        return status;
    }

    @Nullable
    String location() {
        return location;
    }

    @Nullable
    String etag() {
        return etag;
    }

    @Nullable
    String body() {
        return body;
    }
}
