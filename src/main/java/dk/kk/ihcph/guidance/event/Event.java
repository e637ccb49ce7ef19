package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** An event of the grant. It is planned as a draft, published, and finally completed or cancelled. */
@Entity
public class Event {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Embedded
    private EventPlan plan;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    private @Nullable UUID series;

    @Embedded
    private @Nullable Headcount headcount;

    @Embedded
    @EmbeddedColumnNaming("cancel_reason_%s")
    private EventText.@Nullable CancelReason cancelReason;

    /** The capacity and its overbooking, as the database computes it. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    private int seatLimit;

    /** Set by the database's clock, in the order in which changes become visible. */
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    private Instant updatedAt;

    /** The event that this draft was copied from. */
    @Column
    private @Nullable UUID copyOf;

    private boolean synthetic;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    /** Creates a draft. */
    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's, the limit and the time the database's
    public Event(Administration lead, EventPlan plan) {
        this.administration = lead;
        this.plan = plan.ledBy(lead);
        this.status = EventStatus.DRAFT;
    }

    /** Changes a draft or a published event; a cancelled or completed one never changes. */
    public void change(EventPlan changed) {
        require(EventAction.CHANGE);
        plan = changed.ledBy(administration);
    }

    public void publish() {
        require(EventAction.PUBLISH);
        status = EventStatus.PUBLISHED;
    }

    public void cancel(EventText.@Nullable CancelReason reason) {
        require(EventAction.CANCEL);
        status = EventStatus.CANCELLED;
        cancelReason = reason;
    }

    /** Completes an event that has begun. */
    public void complete(Headcount counted, Instant now) {
        require(EventAction.COMPLETE);
        if (!hasBegun(now)) {
            throw Refused.of(EventProblem.EVENT_NOT_BEGUN, plan.occasion().startsAt());
        }
        status = EventStatus.COMPLETED;
        headcount = counted;
    }

    public void correct(Headcount counted) {
        require(EventAction.CORRECT_HEADCOUNT);
        headcount = counted;
    }

    /** Notes that this draft is a copy of another event. */
    public void copyOf(Event original) {
        copyOf = original.id;
    }

    public void join(UUID joined) {
        series = joined;
    }

    /** Refuses an action that the status does not allow. */
    public void require(EventAction action) {
        if (!allows(action)) {
            throw Refused.illegalTransition(status);
        }
    }

    private boolean allows(EventAction action) {
        return switch (action) {
            case CHANGE -> status == EventStatus.DRAFT || status == EventStatus.PUBLISHED;
            case PUBLISH, DELETE -> status == EventStatus.DRAFT;
            case CANCEL, COMPLETE -> status == EventStatus.PUBLISHED;
            case CORRECT_HEADCOUNT -> status == EventStatus.COMPLETED;
            case REPEAT -> true;
        };
    }

    private boolean hasBegun(Instant now) {
        return !now.isBefore(plan.occasion().startsAt());
    }

    /** The actions that the leading administration may take now. */
    public List<EventAction> possibleActions(Instant now) {
        return Stream.of(EventAction.values())
                .filter(this::allows)
                .filter(action -> action != EventAction.COMPLETE || hasBegun(now))
                .toList();
    }

    public Administration administration() {
        return administration;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public EventPlan plan() {
        return plan;
    }

    public EventStatus status() {
        return status;
    }

    @Nullable
    public UUID series() {
        return series;
    }

    public @Nullable Headcount headcount() {
        return headcount;
    }

    public EventText.@Nullable CancelReason cancelReason() {
        return cancelReason;
    }

    public int seatLimit() {
        return seatLimit;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean isSynthetic() {
        return synthetic;
    }
}
