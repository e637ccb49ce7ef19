package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.kernel.Refused;
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

/**
 * One citizen, or a few who came together, guided once: logged afterwards, or called from the line and followed until it
 * is recorded. Corrected while recorded; once voided it stays as it is.
 */
@Entity
public class Consultation {
    private static final int LONGEST_MINUTES = 480;

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

    /** The hash of an imported line without a reference of its own, as the database reads it in the reference it got. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused") // asked for in the database
    private @Nullable UUID importFingerprint;

    @Column
    @SuppressWarnings("unused") // asked for in the database
    private @Nullable UUID importSeries;

    private @Nullable UUID event;

    @Enumerated(EnumType.STRING)
    private ConsultationStatus status;

    private @Nullable String voidReason;

    @Column
    private Instant recordedAt;

    private @Nullable UUID ticket;

    @Column
    private @Nullable String guide;

    private @Nullable Integer calls;

    @Column
    private @Nullable String overrideReason;

    @Column
    private boolean forgotten;

    @SuppressWarnings("NullAway.Init")
    protected Consultation() {}

    /** Logs a served citizen; what the request leaves out was settled by {@link ConsultationDefaults}. */
    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    public Consultation(ConsultationRequest request, Administration administration, String location, Instant now) {
        this.administration = administration;
        this.recordedAt = now;
        this.status = ConsultationStatus.RECORDED;
        take(request, location, request.startedAt() == null ? beginning(request, now) : request.startedAt());
    }

    /**
     * Calls a citizen from the line.
     *
     * @param overrideReason why, where the guide has no shift at the location
     */
    @SuppressWarnings("NullAway.Init")
    public Consultation(
            CalledCitizen citizen,
            Administration administration,
            String location,
            String guide,
            @Nullable String overrideReason,
            Instant now) {
        this(citizen.request(now), administration, location, now);
        this.ticket = citizen.ticket();
        this.guide = guide;
        this.calls = 1;
        this.overrideReason = overrideReason;
        this.status = ConsultationStatus.CALLED;
    }

    /** Notes the series of imports that it came in, where its line had no reference of its own. */
    public void noteSeries(@Nullable UUID series) {
        importSeries = series;
    }

    /** Calls the same citizen again. */
    public void recall() {
        require(ConsultationStatus.CALLED);
        calls = calls() + 1;
    }

    /** The citizen came; the guide who begins has them from now on. */
    public void start(String who, Instant now) {
        require(ConsultationStatus.CALLED);
        status = ConsultationStatus.IN_PROGRESS;
        guide = who;
        startedAt = now;
    }

    /** The citizen fills in a form, or fetches a paper: the guide is free for another. */
    public void hold() {
        require(ConsultationStatus.IN_PROGRESS);
        status = ConsultationStatus.ON_HOLD;
    }

    public void resume(String who) {
        require(ConsultationStatus.ON_HOLD);
        status = ConsultationStatus.IN_PROGRESS;
        guide = who;
    }

    /** Records what came of it. */
    void complete(ConsultationRequest request, String place, Instant now) {
        requireBegun();
        take(request, place, startedAt);
        status = ConsultationStatus.RECORDED;
        recordedAt = now;
    }

    /** Nobody came, however often they were called. */
    public void missCalls() {
        require(ConsultationStatus.CALLED);
        status = ConsultationStatus.NO_SHOW;
    }

    /** Another desk goes on with the citizen: what was begun here is recorded, what was not counts for nothing. */
    public void sendOn(Duration service, Instant now) {
        if (status == ConsultationStatus.CALLED) {
            status = ConsultationStatus.TRANSFERRED;
        } else {
            requireBegun();
            status = ConsultationStatus.RECORDED;
            result = Result.SENT_ON;
            durationMinutes = minutes(service);
        }
        recordedAt = now;
    }

    /**
     * Closed by the night, because nobody did. A citizen who was seen to counts, only for how long nobody knows.
     *
     * @return whether the guide had begun
     */
    public boolean close(Instant now) {
        boolean begun = status != ConsultationStatus.CALLED;
        if (begun) {
            requireBegun();
        }
        status = begun ? ConsultationStatus.RECORDED : ConsultationStatus.ABANDONED;
        forgotten = true;
        recordedAt = now;
        return begun;
    }

    /** Measured time in the log's whole minutes, within what the log can hold. */
    static int minutes(Duration service) {
        return (int) Math.min(LONGEST_MINUTES, Math.round(service.toSeconds() / 60.0));
    }

    /** Replaces what was logged. The administration stays: a record does not wander between grants. */
    void correct(ConsultationRequest request, String location) {
        require(ConsultationStatus.RECORDED);
        take(request, location, request.startedAt() == null ? startedAt : request.startedAt());
    }

    /** Takes the record out of every count, for good. */
    void markVoid(String reason) {
        require(ConsultationStatus.RECORDED);
        status = ConsultationStatus.VOIDED;
        voidReason = reason;
    }

    TargetGroup targetGroup() {
        return TargetGroup.of(municipality, movingToCopenhagen);
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
        this.event = request.event();
    }

    /** A guide logs at the end: what took eight minutes and is logged now began eight minutes ago. */
    private static Instant beginning(ConsultationRequest request, Instant now) {
        Instant end = request.endedAt() == null ? now : request.endedAt();
        return request.durationMinutes() == null ? end : end.minus(Duration.ofMinutes(request.durationMinutes()));
    }

    private void require(ConsultationStatus expected) {
        if (status != expected) {
            throw Refused.illegalTransition(status);
        }
    }

    private void requireBegun() {
        if (status != ConsultationStatus.IN_PROGRESS && status != ConsultationStatus.ON_HOLD) {
            throw Refused.illegalTransition(status);
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
                externalReference,
                event);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Administration administration() {
        return administration;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant recordedAt() {
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

    public ConsultationStatus status() {
        return status;
    }

    @Nullable
    String voidReason() {
        return voidReason;
    }

    public String location() {
        return location;
    }

    public List<String> topics() {
        return topics;
    }

    public @Nullable UUID ticket() {
        return ticket;
    }

    /** How often the citizen was called; 0 of one that was logged afterwards. */
    public int calls() {
        return calls == null ? 0 : calls;
    }

    boolean isForgotten() {
        return forgotten;
    }
}
