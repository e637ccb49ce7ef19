package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.web.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One citizen, or a few who came together, guided once. Corrected while recorded; once voided it stays as it is. */
@Entity
class Consultation {
    /** The code of Copenhagen: personal guidance is for its residents (budget note KF042). */
    static final String COPENHAGEN = "0101";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    private String location;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    private @Nullable String language;
    private @Nullable String municipality;

    @Column
    private boolean movingToCopenhagen;

    @Enumerated(EnumType.STRING)
    private @Nullable Situation situation;

    @Enumerated(EnumType.STRING)
    private FirstVisit firstVisit;

    @Column
    private int persons;

    @Column
    private Instant startedAt;

    private @Nullable Integer durationMinutes;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> offers;

    private @Nullable String note;
    private @Nullable String externalReference;

    @Enumerated(EnumType.STRING)
    private ConsultationStatus status;

    private @Nullable String voidReason;

    @Column
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Consultation() {}

    /** Logs a served citizen; what the request leaves out was settled by {@link ConsultationDefaults}. */
    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    Consultation(ConsultationRequest request, Administration administration, String location, Instant now) {
        this.administration = administration;
        this.recordedAt = now;
        this.status = ConsultationStatus.RECORDED;
        take(request, location, request.startedAt() == null ? beginning(request, now) : request.startedAt());
    }

    /** Replaces what was logged. The administration stays: a record does not wander between grants. */
    void correct(ConsultationRequest request, String location) {
        requireRecorded();
        take(request, location, request.startedAt() == null ? startedAt : request.startedAt());
    }

    /** Takes the record out of every count, for good. */
    void markVoid(String reason) {
        requireRecorded();
        status = ConsultationStatus.VOIDED;
        voidReason = reason;
    }

    /** Residents of Copenhagen and those moving there are inside; without a municipality nobody knows. */
    TargetGroup targetGroup() {
        if (movingToCopenhagen || COPENHAGEN.equals(municipality)) {
            return TargetGroup.YES;
        }
        return municipality == null ? TargetGroup.UNKNOWN : TargetGroup.NO;
    }

    private void take(ConsultationRequest request, String location, Instant startedAt) {
        this.location = location;
        this.channel = request.channel() == null ? Channel.IN_PERSON : request.channel();
        this.topics = List.copyOf(request.topics());
        this.language = request.language();
        this.municipality = request.municipality();
        this.movingToCopenhagen = Boolean.TRUE.equals(request.movingToCopenhagen());
        this.situation = request.situation();
        this.firstVisit = request.firstVisit() == null ? FirstVisit.UNKNOWN : request.firstVisit();
        this.persons = request.persons() == null ? 1 : request.persons();
        this.startedAt = startedAt;
        this.durationMinutes = request.endedAt() == null
                ? request.durationMinutes()
                : Integer.valueOf(Math.toIntExact(
                        Duration.between(startedAt, request.endedAt()).toMinutes()));
        this.result = request.result();
        this.offers = request.offers() == null ? List.of() : List.copyOf(request.offers());
        this.note = request.note();
        this.externalReference = request.externalReference();
    }

    /** A guide logs at the end: what took eight minutes and is logged now began eight minutes ago. */
    private static Instant beginning(ConsultationRequest request, Instant now) {
        Instant end = request.endedAt() == null ? now : request.endedAt();
        return request.durationMinutes() == null ? end : end.minus(Duration.ofMinutes(request.durationMinutes()));
    }

    private void requireRecorded() {
        if (status != ConsultationStatus.RECORDED) {
            throw ProblemException.illegalTransition(status);
        }
    }

    /** The request that would log this record anew: what a merge patch is applied to. */
    ConsultationRequest asRequest() {
        return new ConsultationRequest(
                administration,
                location,
                channel,
                topics,
                language,
                municipality,
                movingToCopenhagen,
                situation,
                firstVisit,
                persons,
                startedAt,
                durationMinutes,
                null,
                result,
                offers,
                note,
                externalReference);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Administration administration() {
        return administration;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    String municipality() {
        return municipality;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String externalReference() {
        return externalReference;
    }

    ConsultationStatus status() {
        return status;
    }

    @Nullable
    String voidReason() {
        return voidReason;
    }
}
