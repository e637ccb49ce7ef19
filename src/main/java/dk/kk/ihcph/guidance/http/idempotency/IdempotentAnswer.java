package dk.kk.ihcph.guidance.http.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The stored answer of a POST that carried an Idempotency-Key. */
@Entity
class IdempotentAnswer {

    /** The caller who sent the key, and the operation that it was sent to. */
    @Embeddable
    record Scope(String caller, String method, String path, @Column(name = "idempotency_key") String key) {}

    /**
     * The stored part of the answer.
     *
     * @param type the view's name; null if nothing of it is stored
     * @param records the records from which the answer is rendered; null if it is stored completely
     */
    record Content(@Nullable String type, @Nullable List<UUID> records, @Nullable String body, @Nullable String etag) {
        static final Content NONE = new Content(null, null, null, null);
    }

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
    private @Nullable String answerType;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<UUID> records;

    @Column
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected IdempotentAnswer() {}

    IdempotentAnswer(
            Scope scope,
            String fingerprint,
            int status,
            @Nullable String location,
            Content content,
            Instant createdAt) {
        this.scope = scope;
        this.fingerprint = fingerprint;
        this.status = status;
        this.location = location;
        this.etag = content.etag;
        this.body = content.body;
        this.answerType = content.type;
        this.records = content.records;
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

    Content content() {
        return new Content(answerType, records, body, etag);
    }
}
