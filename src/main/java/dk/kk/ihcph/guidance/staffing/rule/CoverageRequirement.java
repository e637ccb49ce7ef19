package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** So many of an administration must be at a location on a weekday, from when to when in local time. */
@Entity
public class CoverageRequirement {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Embedded
    private DeskNeed need;

    @Embedded
    private Validity validity;

    private boolean assumed;

    @SuppressWarnings("NullAway.Init")
    protected CoverageRequirement() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest; id and version are Hibernate's
    public CoverageRequirement(CoverageRequirementRequest request, LocalDate today) {
        administration = request.administration();
        change(request, today);
    }

    /**
     * Changes everything but the administration. The requirement is no longer an assumption, since somebody has looked
     * at it.
     */
    final void change(CoverageRequirementRequest request, LocalDate today) {
        need = request.need();
        validity = request.validity().orFrom(today);
        assumed = false;
    }

    /** Returns the spans of the day in which the location is open; none if the requirement is not in force. */
    public List<RequiredSpan> on(LocalDate day, List<OpenSpan> open, ZoneId zone) {
        return holdsOn(day)
                ? open.stream()
                        .filter(span ->
                                span.opens().isBefore(need.to()) && need.from().isBefore(span.closes()))
                        .map(span -> new RequiredSpan(
                                administration,
                                need.location(),
                                day,
                                instant(day, need.from().isAfter(span.opens()) ? need.from() : span.opens(), zone),
                                instant(day, need.to().isBefore(span.closes()) ? need.to() : span.closes(), zone),
                                need.minimumStaff(),
                                need.languages(),
                                need.topics()))
                        .filter(span -> span.from().isBefore(span.to())) // the clocks may skip it
                        .toList()
                : List.of();
    }

    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** Tells whether it is in force on this day, whether or not the location is open. */
    public boolean holdsOn(LocalDate day) {
        return need.weekday() == day.getDayOfWeek() && isValidOn(day);
    }

    /** Tells whether both require staff of one administration at one place and time. The database refuses it too. */
    boolean overlaps(CoverageRequirement other) {
        return administration == other.administration && need.overlaps(other.need) && validity.overlaps(other.validity);
    }

    /** The request that a merge patch is applied to. */
    CoverageRequirementRequest asRequest() {
        return new CoverageRequirementRequest(administration, need, validity);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public boolean isValidOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    /** Tells whether it wants a language or a topic. */
    public boolean wantsSomebodySpecial() {
        return need.wantsSomebodySpecial();
    }

    public Administration administration() {
        return administration;
    }

    public String location() {
        return need.location();
    }

    DeskNeed need() {
        return need;
    }

    Validity validity() {
        return validity;
    }

    boolean isAssumed() {
        return assumed;
    }
}
