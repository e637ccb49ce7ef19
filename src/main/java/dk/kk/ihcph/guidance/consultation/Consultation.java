package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One citizen, or a few who came together, guided once: logged afterwards, or called from the line and followed until it
 * is recorded. {@link ConsultationStatus} lists the actions that are possible in each state.
 */
@Entity
public class Consultation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    private String location;

    @Embedded
    private LogEntry entry;

    /** The hash of an imported line without a reference of its own; the database reads it in the generated reference. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused") // asked for in the database
    private @Nullable UUID importFingerprint;

    @Column
    @SuppressWarnings("unused") // asked for in the database
    private @Nullable UUID importSeries;

    @Enumerated(EnumType.STRING)
    private ConsultationStatus status;

    private @Nullable String voidReason;

    @Column
    private Instant recordedAt;

    /** Null for a consultation that was logged afterwards. */
    @Embedded
    private @Nullable DeskCall call;

    @Column
    private boolean forgotten;

    @SuppressWarnings("NullAway.Init")
    protected Consultation() {}

    /** Logs a served citizen; {@link ConsultationDefaults} has settled what the request leaves out. */
    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    public Consultation(ConsultationRequest request, Administration administration, String location, Instant now) {
        this.administration = administration;
        this.recordedAt = now;
        this.status = ConsultationStatus.RECORDED;
        this.location = location;
        this.entry = request.entry().with(request.entry().time().settled(request.endedAt(), now));
    }

    /** Calls the citizens of a ticket to a desk. */
    @SuppressWarnings("NullAway.Init")
    public Consultation(
            DeskCall call,
            Administration administration,
            String location,
            Guidance guidance,
            int persons,
            Instant now) {
        this.call = call;
        this.administration = administration;
        this.location = location;
        this.entry = LogEntry.called(guidance, persons, now);
        this.recordedAt = now;
        this.status = ConsultationStatus.CALLED;
    }

    /**
     * Notes the import that the consultation comes from.
     *
     * @param series of imports; null where the line has a reference of its own
     */
    public void noteImport(String reference, @Nullable UUID series) {
        entry = entry.withReference(reference);
        importSeries = series;
    }

    /** Calls the same citizen again. */
    public void recall() {
        require(ConsultationAction.RECALL);
        call = call().repeated();
    }

    /** Begins the service. The citizen belongs to the guide who begins, whoever called. */
    public void start(String guide, Instant now) {
        require(ConsultationAction.START);
        status = ConsultationStatus.IN_PROGRESS;
        call = call().takenOverBy(guide);
        entry = entry.with(TimeServed.from(now));
    }

    /** Frees the guide for another citizen, while this one fills in a form or fetches a paper. */
    public void hold() {
        require(ConsultationAction.HOLD);
        status = ConsultationStatus.ON_HOLD;
    }

    public void resume(String guide) {
        require(ConsultationAction.RESUME);
        status = ConsultationStatus.IN_PROGRESS;
        call = call().takenOverBy(guide);
    }

    /** Records the result of a citizen from the line. What the completion leaves out stays as it was. */
    void complete(@Nullable CompletionRequest completion, Duration service, Instant now) {
        require(ConsultationAction.COMPLETE);
        entry = entry.completed(completion, service);
        status = ConsultationStatus.RECORDED;
        recordedAt = now;
    }

    public void markNoShow() {
        require(ConsultationAction.NO_SHOW);
        status = ConsultationStatus.NO_SHOW;
    }

    /** Sends the citizen on to another desk. The log keeps a consultation that had begun. */
    public void sendOn(Duration service, Instant now) {
        require(ConsultationAction.TRANSFER);
        if (status.hasBegun()) {
            status = ConsultationStatus.RECORDED;
            entry = entry.with(entry.outcome().withResult(Result.SENT_ON))
                    .with(entry.time().lasting(service));
        } else {
            status = ConsultationStatus.TRANSFERRED;
        }
        recordedAt = now;
    }

    /**
     * Closes at night what a guide left open. A citizen whose service had begun counts, without a duration.
     *
     * @return whether the service had begun
     */
    public boolean close(Instant now) {
        if (!ConsultationStatus.AT_DESK.contains(status)) {
            throw Refused.illegalTransition(status);
        }
        boolean begun = status.hasBegun();
        status = begun ? ConsultationStatus.RECORDED : ConsultationStatus.ABANDONED;
        forgotten = true;
        recordedAt = now;
        return begun;
    }

    /** Replaces what was logged. The administration stays, because the grant that paid stays. */
    void correct(ConsultationRequest request, String place) {
        require(ConsultationAction.CORRECT);
        location = place;
        TimeServed time =
                request.entry().time().corrected(request.endedAt(), entry.time().startedAt());
        entry = request.entry().with(time);
    }

    /** Takes the record out of every count, for good. */
    void markVoid(String reason) {
        require(ConsultationAction.VOID);
        status = ConsultationStatus.VOIDED;
        voidReason = reason;
    }

    /** Refuses an action that the state does not allow. */
    public void require(ConsultationAction action) {
        if (!status.actions().contains(action)) {
            throw Refused.illegalTransition(status);
        }
    }

    private DeskCall call() {
        return Objects.requireNonNull(call, "only a citizen from the line is called");
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

    public String location() {
        return location;
    }

    LogEntry entry() {
        return entry;
    }

    public Guidance guidance() {
        return entry.guidance();
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public ConsultationStatus status() {
        return status;
    }

    @Nullable
    String voidReason() {
        return voidReason;
    }

    public @Nullable UUID ticket() {
        return call == null ? null : call.ticket();
    }

    /** How often the citizen was called; 0 for a consultation that was logged afterwards. */
    public int calls() {
        return call == null ? 0 : call.calls();
    }

    boolean isForgotten() {
        return forgotten;
    }
}
