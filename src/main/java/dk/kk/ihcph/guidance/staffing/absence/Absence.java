package dk.kk.ihcph.guidance.staffing.absence;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff's absence, requested and approved. Only an approved absence keeps shifts away and counts in the
 * hours account. The cause of a sickness is never kept.
 */
@Entity
public class Absence {
    /** The database's rule absence_lasts_at_most_a_year. */
    static final int LONGEST_DAYS = 366;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column
    private UUID staff;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    @Column
    private LocalDate firstDay;

    @Column
    private LocalDate lastDay;

    private @Nullable LocalTime fromTime;
    private @Nullable LocalTime toTime;

    @Enumerated(EnumType.STRING)
    private AbsenceStatus status;

    private @Nullable String decisionReason;

    @Column
    private Instant requestedAt;

    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    public Absence(AbsenceRequest request, StaffMember member, Instant now) {
        this.staff = member.id();
        this.administration = member.administration();
        this.kind = request.kind();
        this.firstDay = request.firstDay();
        this.lastDay = request.endsOn();
        this.fromTime = request.fromTime();
        this.toTime = request.toTime();
        this.status = AbsenceStatus.REQUESTED;
        this.requestedAt = now;
    }

    void approve(Instant now) {
        require(status == AbsenceStatus.REQUESTED);
        status = AbsenceStatus.APPROVED;
        decidedAt = now;
    }

    void decline(String reason, Instant now) {
        require(status == AbsenceStatus.REQUESTED);
        status = AbsenceStatus.DECLINED;
        decisionReason = reason;
        decidedAt = now;
    }

    /** Withdraws the absence; the shifts that its approval cancelled stay cancelled. */
    void withdraw(Instant now) {
        require(isOpen());
        status = AbsenceStatus.WITHDRAWN;
        decidedAt = now;
    }

    private void require(boolean holds) {
        if (!holds) {
            throw Refused.illegalTransition(status);
        }
    }

    /** Tells whether it is requested or approved. Two open absences of a person never overlap. */
    boolean isOpen() {
        return status == AbsenceStatus.REQUESTED || status == AbsenceStatus.APPROVED;
    }

    /** Returns the time away, as the database's own range has it. */
    public Person.Away away(ZoneId zone) {
        Instant from = (fromTime == null ? firstDay.atStartOfDay() : firstDay.atTime(fromTime))
                .atZone(zone)
                .toInstant();
        Instant to = (toTime == null ? lastDay.plusDays(1).atStartOfDay() : lastDay.atTime(toTime))
                .atZone(zone)
                .toInstant();
        return new Person.Away(from, to);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public UUID staff() {
        return staff;
    }

    Administration administration() {
        return administration;
    }

    AbsenceKind kind() {
        return kind;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    LocalTime fromTime() {
        return fromTime;
    }

    @Nullable
    LocalTime toTime() {
        return toTime;
    }

    AbsenceStatus status() {
        return status;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
