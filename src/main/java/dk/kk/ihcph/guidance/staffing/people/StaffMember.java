package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person whose hours the grant pays, in full or in part. */
@Entity
public class StaffMember {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Column
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Enumerated(EnumType.STRING)
    private StaffFunction function;

    @Column
    private BigDecimal employmentFraction;

    @ElementCollection
    @CollectionTable(name = "staff_funding", joinColumns = @JoinColumn(name = "staff"))
    private Set<Funding> funding = new LinkedHashSet<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> preferredWeekdays;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> avoidedWeekdays;

    @Column
    private LocalDate activeFrom;

    private @Nullable LocalDate activeTo;
    private @Nullable String subject;
    private @Nullable String email;

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest; id and version are Hibernate's
    public StaffMember(StaffRequest request, LocalDate today) {
        administration = request.administration();
        change(request, today);
    }

    /** Changes everything but the administration: a person never moves to another grant. */
    final void change(StaffRequest request, LocalDate today) {
        displayName = request.displayName();
        function = Objects.requireNonNullElse(request.function(), StaffFunction.GUIDE);
        employmentFraction = Objects.requireNonNullElse(request.employmentFraction(), BigDecimal.ONE)
                .setScale(2, RoundingMode.UNNECESSARY);
        languages = orEmpty(request.languages());
        topics = orEmpty(request.topics());
        preferredWeekdays = names(orEmpty(request.preferredWeekdays()));
        avoidedWeekdays = names(orEmpty(request.avoidedWeekdays()));
        activeFrom = Objects.requireNonNullElse(request.activeFrom(), today);
        activeTo = request.activeTo();
        subject = request.subject();
        email = request.email();
        Set<Funding> paid = new LinkedHashSet<>();
        orEmpty(request.funding())
                .forEach(one -> paid.add(new Funding(
                        one.allocation(),
                        one.hoursPerYear().setScale(2, RoundingMode.UNNECESSARY),
                        one.from(),
                        one.to())));
        funding.retainAll(paid);
        funding.addAll(paid);
    }

    /** Returns the values that the rules and the roster see. */
    public Person person(List<Person.Away> absences) {
        return new Person(
                id,
                displayName,
                administration,
                new Employment(activeFrom, activeTo),
                Set.copyOf(languages),
                Set.copyOf(topics),
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
        LocalDate begin = first.isAfter(activeFrom) ? first : activeFrom;
        LocalDate end = activeTo == null || last.isBefore(activeTo) ? last : activeTo;
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
        funding.forEach(paid -> hours.computeIfAbsent(paid.from().getYear(), this::fundedHours));
        return hours;
    }

    /** The request that a merge patch is applied to. */
    StaffRequest asRequest() {
        return new StaffRequest(
                displayName,
                administration,
                function,
                employmentFraction,
                funding(),
                languages,
                topics,
                preferredWeekdays(),
                avoidedWeekdays(),
                activeFrom,
                activeTo,
                subject,
                email);
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

    public List<DayOfWeek> preferredWeekdays() {
        return weekdays(preferredWeekdays).stream().toList();
    }

    public List<DayOfWeek> avoidedWeekdays() {
        return weekdays(avoidedWeekdays).stream().toList();
    }

    StaffFunction function() {
        return function;
    }

    BigDecimal employmentFraction() {
        return employmentFraction;
    }

    LocalDate activeFrom() {
        return activeFrom;
    }

    @Nullable
    LocalDate activeTo() {
        return activeTo;
    }

    @Nullable
    String subject() {
        return subject;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static List<String> names(List<DayOfWeek> weekdays) {
        return weekdays.stream().sorted().map(DayOfWeek::name).toList();
    }

    private static Set<DayOfWeek> weekdays(List<String> names) {
        Set<DayOfWeek> weekdays = new TreeSet<>();
        names.forEach(name -> weekdays.add(DayOfWeek.valueOf(name)));
        return weekdays;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String displayName() {
        return displayName;
    }

    public Administration administration() {
        return administration;
    }

    public List<String> languages() {
        return languages;
    }

    public List<String> topics() {
        return topics;
    }

    @Nullable
    public String email() {
        return email;
    }

    public boolean isSubject(String login) {
        return login.equals(subject);
    }
}
