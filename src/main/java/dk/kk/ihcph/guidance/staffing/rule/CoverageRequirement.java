package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

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

    @Column
    private String location;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    @Column
    private LocalTime starts;

    @Column
    private LocalTime ends;

    private int minimumStaff;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @Column
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

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
        location = request.location();
        weekday = request.weekday();
        starts = request.from();
        ends = request.to();
        minimumStaff = Objects.requireNonNullElse(request.minimumStaff(), 1);
        languages = request.languages() == null ? List.of() : List.copyOf(request.languages());
        topics = request.topics() == null ? List.of() : List.copyOf(request.topics());
        validFrom = Objects.requireNonNullElse(request.validFrom(), today);
        validTo = request.validTo();
        assumed = false;
    }

    /** Returns the spans of the day in which the location is open; none if the requirement is not in force. */
    public List<RequiredSpan> on(LocalDate day, List<OpenSpan> open, ZoneId zone) {
        return holdsOn(day)
                ? open.stream()
                        .filter(span -> span.opens().isBefore(ends) && starts.isBefore(span.closes()))
                        .map(span -> new RequiredSpan(
                                administration,
                                location,
                                day,
                                instant(day, starts.isAfter(span.opens()) ? starts : span.opens(), zone),
                                instant(day, ends.isBefore(span.closes()) ? ends : span.closes(), zone),
                                minimumStaff,
                                languages,
                                topics))
                        .filter(span -> span.from().isBefore(span.to())) // the clocks may skip it
                        .toList()
                : List.of();
    }

    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** Tells whether it is in force on this day, whether or not the location is open. */
    public boolean holdsOn(LocalDate day) {
        return weekday == day.getDayOfWeek() && isValidOn(day);
    }

    /** Tells whether both require staff of one administration at one place and time. The database refuses it too. */
    boolean overlaps(CoverageRequirement other) {
        return administration == other.administration
                && location.equals(other.location)
                && weekday == other.weekday
                && starts.isBefore(other.ends)
                && other.starts.isBefore(ends)
                && (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }

    /** The request that a merge patch is applied to. */
    CoverageRequirementRequest asRequest() {
        return new CoverageRequirementRequest(
                administration, location, weekday, starts, ends, minimumStaff, languages, topics, validFrom, validTo);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Tells whether it wants a language or a topic. */
    public boolean wantsSomebodySpecial() {
        return !languages.isEmpty() || !topics.isEmpty();
    }

    public Administration administration() {
        return administration;
    }

    public String location() {
        return location;
    }

    DayOfWeek weekday() {
        return weekday;
    }

    LocalTime starts() {
        return starts;
    }

    LocalTime ends() {
        return ends;
    }

    int minimumStaff() {
        return minimumStaff;
    }

    List<String> languages() {
        return languages;
    }

    List<String> topics() {
        return topics;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    boolean isAssumed() {
        return assumed;
    }
}
