package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import dk.kk.ihcph.guidance.staffing.rule.ShiftRule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person's work at a place from when to when. A draft changes and is deleted freely; a published shift changes only
 * with a reason, and is cancelled instead.
 */
@Entity
public class Shift {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    /** The database writes it; known once the row is read. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant updatedAt;

    @Column
    private UUID staff;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    private String location;

    private @Nullable UUID event;

    @Column
    private Instant startsAt;

    @Column
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private ShiftActivity activity;

    @Enumerated(EnumType.STRING)
    private ShiftStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> overridden = List.of();

    private @Nullable String overrideReason;
    private @Nullable String changeReason;
    private @Nullable UUID absence;
    private @Nullable Instant actualStartsAt;
    private @Nullable Instant actualEndsAt;

    @SuppressWarnings("NullAway.Init")
    protected Shift() {}

    @SuppressWarnings("NullAway.Init") // place() sets the rest; id and version are Hibernate's
    public Shift(PlannedShift plan, Administration administration) {
        this.status = ShiftStatus.DRAFT;
        place(plan, administration);
    }

    /** Plans it anew. A published shift keeps the reason; a cancelled or confirmed one refuses. */
    public void move(PlannedShift plan, Administration administration, @Nullable String reason) {
        if (status == ShiftStatus.CANCELLED || isConfirmed()) {
            throw Refused.illegalTransition(status);
        }
        place(plan, administration);
        if (status == ShiftStatus.PUBLISHED) {
            changeReason = reason;
        }
    }

    public boolean isPlannedAs(PlannedShift plan) {
        return plan.equals(plan());
    }

    private void place(PlannedShift plan, Administration administration) {
        this.staff = plan.staff();
        this.administration = administration;
        this.location = plan.location();
        this.event = plan.event();
        this.startsAt = plan.startsAt();
        this.endsAt = plan.endsAt();
        this.activity = plan.activity();
    }

    /** Keeps the soft rules it breaks and the reason; an empty list clears them. */
    public void override(Collection<ShiftRule> rules, @Nullable String reason) {
        overridden = rules.stream().map(ShiftRule::name).sorted().distinct().toList();
        overrideReason = overridden.isEmpty() ? null : reason;
    }

    /**
     * Makes it binding.
     *
     * @param broken the soft rules that it breaks now
     * @param reason the reason to break them, unless it was given when it was planned
     */
    public void publish(Collection<ShiftRule> broken, @Nullable String reason) {
        require(ShiftStatus.DRAFT);
        if (!broken.stream().allMatch(this::isOverridden)) {
            override(broken, reason);
        }
        status = ShiftStatus.PUBLISHED;
    }

    public boolean isOverridden(ShiftRule rule) {
        return overridden.contains(rule.name());
    }

    /** Cancels a published shift; a draft is deleted instead. */
    public void cancel(String reason) {
        require(ShiftStatus.PUBLISHED);
        if (isConfirmed()) {
            throw Refused.illegalTransition(status);
        }
        status = ShiftStatus.CANCELLED;
        changeReason = reason;
    }

    /** Cancels a shift because the person is absent. A draft too, so that coordinators see the gap. */
    public void liftFor(UUID absence) {
        if (status == ShiftStatus.CANCELLED) {
            throw Refused.illegalTransition(status);
        }
        status = ShiftStatus.CANCELLED;
        this.absence = absence;
        actualStartsAt = null;
        actualEndsAt = null;
    }

    /** Records the actual hours; confirming again corrects them. */
    public void confirm(Instant from, Instant to) {
        require(ShiftStatus.PUBLISHED);
        actualStartsAt = from;
        actualEndsAt = to;
    }

    /** Refuses unless it is a draft. */
    public void requireDeletable() {
        require(ShiftStatus.DRAFT);
    }

    private void require(ShiftStatus wanted) {
        if (status != wanted) {
            throw Refused.illegalTransition(status);
        }
    }

    PlannedShift plan() {
        return planFor(staff);
    }

    /** Plans the same work for somebody else. */
    public PlannedShift planFor(UUID somebody) {
        return new PlannedShift(somebody, location, event, startsAt, endsAt, activity);
    }

    public Duty duty() {
        return new Duty(id, staff, location, activity, startsAt, endsAt);
    }

    /** The planned elapsed time, which a change of the clocks does not alter. */
    public Duration planned() {
        return Duration.between(startsAt, endsAt);
    }

    /** The confirmed elapsed time; zero until then. */
    Duration worked() {
        return actualStartsAt == null || actualEndsAt == null
                ? Duration.ZERO
                : Duration.between(actualStartsAt, actualEndsAt);
    }

    public boolean isConfirmed() {
        return actualStartsAt != null;
    }

    public boolean isPublished() {
        return status == ShiftStatus.PUBLISHED;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Instant updatedAt() {
        return Objects.requireNonNull(updatedAt, "read from the database");
    }

    public UUID staff() {
        return staff;
    }

    public Administration administration() {
        return administration;
    }

    public String location() {
        return location;
    }

    @Nullable
    public UUID event() {
        return event;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public ShiftActivity activity() {
        return activity;
    }

    public ShiftStatus status() {
        return status;
    }

    List<String> overridden() {
        return overridden;
    }

    @Nullable
    public String overrideReason() {
        return overrideReason;
    }

    @Nullable
    String changeReason() {
        return changeReason;
    }

    @Nullable
    public UUID absence() {
        return absence;
    }

    @Nullable
    Instant actualStartsAt() {
        return actualStartsAt;
    }

    @Nullable
    Instant actualEndsAt() {
        return actualEndsAt;
    }
}
