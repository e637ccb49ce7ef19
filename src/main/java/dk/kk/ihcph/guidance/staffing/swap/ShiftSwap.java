package dk.kk.ihcph.guidance.staffing.swap;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A guide's request to give a published shift to a colleague: requested, accepted by the colleague, approved by a
 * coordinator.
 */
@Entity
class ShiftSwap {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column
    private UUID shift;

    @Column
    private UUID staff;

    @Column(name = "colleague")
    private UUID receivingStaff;

    private @Nullable UUID inReturn;

    @Enumerated(EnumType.STRING)
    private SwapStatus status;

    private @Nullable String declineReason;

    @Column
    private Instant requestedAt;

    @SuppressWarnings("NullAway.Init")
    protected ShiftSwap() {}

    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    ShiftSwap(Shift shift, SwapRequest request, Instant now) {
        this.administration = shift.administration();
        this.shift = shift.id();
        this.staff = shift.staff();
        this.receivingStaff = request.receivingStaff();
        this.inReturn = request.inReturn();
        this.status = SwapStatus.REQUESTED;
        this.requestedAt = now;
    }

    void accept() {
        require(SwapStatus.REQUESTED);
        status = SwapStatus.ACCEPTED;
    }

    /** Approves it, after the shifts have changed hands. */
    void approve() {
        require(SwapStatus.ACCEPTED);
        status = SwapStatus.APPROVED;
    }

    void decline(String reason) {
        requireOpen();
        status = SwapStatus.DECLINED;
        declineReason = reason;
    }

    void withdraw() {
        requireOpen();
        status = SwapStatus.WITHDRAWN;
    }

    private void require(SwapStatus wanted) {
        if (status != wanted) {
            throw Refused.illegalTransition(status);
        }
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw Refused.illegalTransition(status);
        }
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

    UUID shift() {
        return shift;
    }

    UUID staff() {
        return staff;
    }

    UUID receivingStaff() {
        return receivingStaff;
    }

    @Nullable
    UUID inReturn() {
        return inReturn;
    }

    SwapStatus status() {
        return status;
    }

    @Nullable
    String declineReason() {
        return declineReason;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
