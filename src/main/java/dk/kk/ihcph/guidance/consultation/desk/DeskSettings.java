package dk.kk.ihcph.guidance.consultation.desk;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;

/** The settings of a location's desk. Every location has them from the beginning, with everything switched off. */
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

    /** After this wait no citizen is passed over for another who fits the guide better. */
    public Duration matchingWait() {
        return Duration.ofMinutes(numbers.matchingWaitMinutes());
    }

    public int callsBeforeNoShow() {
        return numbers.callsBeforeNoShow();
    }

    public Duration expectedService() {
        return Duration.ofMinutes(numbers.expectedServiceMinutes());
    }

    /** The time before an appointment from which it is called ahead of citizens without one. */
    public Duration early() {
        return Duration.ofMinutes(numbers.earlyMinutes());
    }

    /** The delay up to which a citizen keeps the place of the appointment. */
    public Duration late() {
        return Duration.ofMinutes(numbers.lateMinutes());
    }

    public Duration slot() {
        return Duration.ofMinutes(numbers.slotMinutes());
    }

    /** The pause of a guide after an appointment. */
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

    /** The time for which a slot is held without name and e-mail. */
    public Duration hold() {
        return Duration.ofMinutes(numbers.holdMinutes());
    }

    /** Whether appointments are for residents of Copenhagen and those moving there only. */
    public boolean residentsOnly() {
        return numbers.residentsOnly();
    }
}
