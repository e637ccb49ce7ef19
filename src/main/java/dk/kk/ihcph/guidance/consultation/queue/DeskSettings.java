package dk.kk.ihcph.guidance.consultation.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;

/** What a location's desk offers, and the numbers it goes by. Every location has them from the beginning, all switched off. */
@Entity
public class DeskSettings {
    @Id
    private String location;

    @Version
    private long version;

    @Column
    private boolean queueEnabled;

    @Column
    private boolean appointmentsEnabled;

    @Column
    private int matchingWaitMinutes;

    @Column
    private int callsBeforeNoShow;

    @Column
    private int expectedServiceMinutes;

    @Column
    private int earlyMinutes;

    @Column
    private int lateMinutes;

    @Column
    private int slotMinutes;

    @Column
    private int bufferMinutes;

    @Column
    private int minimumNoticeMinutes;

    @Column
    private int horizonDays;

    @Column
    private BigDecimal walkInShare;

    @Column
    private int holdMinutes;

    @Column
    private boolean residentsOnly;

    @SuppressWarnings("NullAway.Init")
    protected DeskSettings() {}

    void change(DeskSettingsRequest request) {
        queueEnabled = request.queueEnabled();
        appointmentsEnabled = request.appointmentsEnabled();
        matchingWaitMinutes = request.matchingWaitMinutes();
        callsBeforeNoShow = request.callsBeforeNoShow();
        expectedServiceMinutes = request.expectedServiceMinutes();
        earlyMinutes = request.earlyMinutes();
        lateMinutes = request.lateMinutes();
        slotMinutes = request.slotMinutes();
        bufferMinutes = request.bufferMinutes();
        minimumNoticeMinutes = request.minimumNoticeMinutes();
        horizonDays = request.horizonDays();
        walkInShare = request.walkInShare();
        holdMinutes = request.holdMinutes();
        residentsOnly = request.residentsOnly();
    }

    DeskSettingsRequest asRequest() {
        return new DeskSettingsRequest(
                queueEnabled,
                appointmentsEnabled,
                matchingWaitMinutes,
                callsBeforeNoShow,
                expectedServiceMinutes,
                earlyMinutes,
                lateMinutes,
                slotMinutes,
                bufferMinutes,
                minimumNoticeMinutes,
                horizonDays,
                walkInShare,
                holdMinutes,
                residentsOnly);
    }

    String location() {
        return location;
    }

    long version() {
        return version;
    }

    public boolean queueEnabled() {
        return queueEnabled;
    }

    public boolean appointmentsEnabled() {
        return appointmentsEnabled;
    }

    /** Whoever fits a guide better may go before others only until these have waited so long. */
    Duration matchingWait() {
        return Duration.ofMinutes(matchingWaitMinutes);
    }

    int callsBeforeNoShow() {
        return callsBeforeNoShow;
    }

    Duration expectedService() {
        return Duration.ofMinutes(expectedServiceMinutes);
    }

    /** How long before its time an appointment may be called ahead of who waits. */
    public Duration early() {
        return Duration.ofMinutes(earlyMinutes);
    }

    /** How late a citizen may be and still have the place of the appointment. */
    public Duration late() {
        return Duration.ofMinutes(lateMinutes);
    }

    public Duration slot() {
        return Duration.ofMinutes(slotMinutes);
    }

    /** What a guide gets between two appointments. */
    public Duration buffer() {
        return Duration.ofMinutes(bufferMinutes);
    }

    public Duration minimumNotice() {
        return Duration.ofMinutes(minimumNoticeMinutes);
    }

    public int horizonDays() {
        return horizonDays;
    }

    /** The share of a guide's time at the desk that no appointment may take. */
    public BigDecimal walkInShare() {
        return walkInShare;
    }

    /** How long a slot is held for somebody who has not yet said who they are. */
    public Duration hold() {
        return Duration.ofMinutes(holdMinutes);
    }

    /** Whether appointments are for residents of Copenhagen and those moving there only. */
    public boolean residentsOnly() {
        return residentsOnly;
    }
}
