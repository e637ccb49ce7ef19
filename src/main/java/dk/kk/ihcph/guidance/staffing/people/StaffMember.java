package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A person whose hours the grant pays, in full or in part. */
@Entity
public class StaffMember {
    /** The id of no staff member, for callers who are none. */
    public static final UUID NOBODY = new UUID(0, 0);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Embedded
    private Profile profile;

    @ElementCollection
    @CollectionTable(name = "staff_funding", joinColumns = @JoinColumn(name = "staff"))
    private Set<Funding> funding = new LinkedHashSet<>();

    @Embedded
    private Employment employment;

    @Embedded
    private @Nullable Contact contact;

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest; id and version are Hibernate's
    public StaffMember(StaffRequest request, LocalDate today) {
        administration = request.administration();
        change(request, today);
    }

    /** Changes everything but the administration: a person never moves to another grant. */
    final void change(StaffRequest request, LocalDate today) {
        profile = request.profile();
        employment = request.employment().orFrom(today);
        contact = request.contact();
        Set<Funding> paid = new LinkedHashSet<>();
        request.funding()
                .forEach(one -> paid.add(new Funding(
                        one.allocation(),
                        one.hoursPerYear().setScale(2, RoundingMode.UNNECESSARY),
                        one.firstDay(),
                        one.lastDay())));
        funding.retainAll(paid);
        funding.addAll(paid);
    }

    /** Returns the values that the rules and the roster see. */
    public Person person(List<Person.Away> absences) {
        return new Person(
                id,
                profile.displayName(),
                administration,
                employment,
                Set.copyOf(profile.languages()),
                Set.copyOf(profile.topics()),
                fundedYears(),
                absences);
    }

    /** The hours of the year that the grant pays while the person is employed. */
    public BigDecimal fundedHours(int year) {
        return fundedHours(
                LocalDate.ofYearDay(year, 1),
                LocalDate.ofYearDay(year, Year.of(year).length()));
    }

    /** The funded hours of the days between these two, both included. */
    public BigDecimal fundedHours(LocalDate first, LocalDate last) {
        BigDecimal hours = BigDecimal.ZERO;
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            LocalDate begin = LocalDate.ofYearDay(year, 1);
            LocalDate end = begin.plusYears(1).minusDays(1);
            hours = hours.add(hourDays(first.isAfter(begin) ? first : begin, last.isBefore(end) ? last : end)
                    .divide(BigDecimal.valueOf(begin.lengthOfYear()), MathContext.DECIMAL128));
        }
        return hours.setScale(2, RoundingMode.HALF_UP);
    }

    /** Adds up the funded hours per year of each employed day between these two; exact. */
    public BigDecimal hourDays(LocalDate first, LocalDate last) {
        return hourDaysByAllocation(first, last).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Adds them up by allocation. */
    public SortedMap<UUID, BigDecimal> hourDaysByAllocation(LocalDate first, LocalDate last) {
        LocalDate from = employment.activeFrom();
        LocalDate to = employment.activeTo();
        LocalDate begin = first.isAfter(from) ? first : from;
        LocalDate end = to == null || last.isBefore(to) ? last : to;
        SortedMap<UUID, BigDecimal> hourDays = new TreeMap<>();
        funding.forEach(paid -> hourDays.merge(paid.allocation(), paid.hourDays(begin, end), BigDecimal::add));
        return hourDays;
    }

    /** The allocations that ever pay the person. */
    public Set<UUID> allocations() {
        return funding.stream().map(Funding::allocation).collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<Integer, BigDecimal> fundedYears() {
        Map<Integer, BigDecimal> hours = new TreeMap<>();
        funding.forEach(paid -> hours.computeIfAbsent(paid.firstDay().getYear(), this::fundedHours));
        return hours;
    }

    /** The request that a merge patch is applied to. */
    StaffRequest asRequest() {
        return new StaffRequest(profile, administration, funding(), employment, contact);
    }

    /** The hours a year that the grant pays on this day. */
    BigDecimal fundedHoursOn(LocalDate day) {
        return funding.stream()
                .filter(paid -> paid.holdsOn(day))
                .map(Funding::hoursPerYear)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Funding> funding() {
        return funding.stream().sorted(Funding.IN_ORDER).toList();
    }

    public Profile profile() {
        return profile;
    }

    Employment employment() {
        return employment;
    }

    @Nullable
    Contact contact() {
        return contact;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String displayName() {
        return profile.displayName();
    }

    public Administration administration() {
        return administration;
    }

    public @Nullable String email() {
        return contact == null ? null : contact.email();
    }

    public boolean isSubject(String login) {
        return contact != null && login.equals(contact.subject());
    }
}
