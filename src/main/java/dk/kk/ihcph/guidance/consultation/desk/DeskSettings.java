package dk.kk.ihcph.guidance.consultation.desk;

import jakarta.persistence.Embedded;
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

    @Embedded
    private DeskSettingsRequest numbers;

    @SuppressWarnings("NullAway.Init")
    protected DeskSettings() {}

    void change(DeskSettingsRequest request) {
        numbers = request;
    }

    DeskSettingsRequest asRequest() {
        return numbers;
    }

    String location() {
        return location;
    }

    long version() {
        return version;
    }

    public boolean queueEnabled() {
        return numbers.queueEnabled();
    }

    public boolean appointmentsEnabled() {
        return numbers.appointmentsEnabled();
    }

    /** Whoever fits a guide better may go before others only until these have waited so long. */
    public Duration matchingWait() {
        return Duration.ofMinutes(numbers.matchingWaitMinutes());
    }

    public int callsBeforeNoShow() {
        return numbers.callsBeforeNoShow();
    }

    public Duration expectedService() {
        return Duration.ofMinutes(numbers.expectedServiceMinutes());
    }

    /** How long before its time an appointment may be called ahead of who waits. */
    public Duration early() {
        return Duration.ofMinutes(numbers.earlyMinutes());
    }

    /** How late a citizen may be and still have the place of the appointment. */
    public Duration late() {
        return Duration.ofMinutes(numbers.lateMinutes());
    }

    public Duration slot() {
        return Duration.ofMinutes(numbers.slotMinutes());
    }

    /** What a guide gets between two appointments. */
    public Duration buffer() {
        return Duration.ofMinutes(numbers.bufferMinutes());
    }

    public Duration minimumNotice() {
        return Duration.ofMinutes(numbers.minimumNoticeMinutes());
    }

    public int horizonDays() {
        return numbers.horizonDays();
    }

    /** The share of a guide's time at the desk that no appointment may take. */
    public BigDecimal walkInShare() {
        return numbers.walkInShare();
    }

    /** How long a slot is held for somebody who has not yet said who they are. */
    public Duration hold() {
        return Duration.ofMinutes(numbers.holdMinutes());
    }

    /** Whether appointments are for residents of Copenhagen and those moving there only. */
    public boolean residentsOnly() {
        return numbers.residentsOnly();
    }
}
