package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds staff, by display name. */
@ApplicationScoped
public class StaffRepository implements PanacheRepositoryBase<StaffMember, UUID> {

    List<StaffMember> list(StaffFilter filter, @Nullable String subject, PageRequest page) {
        Query query = new Query()
                .where("administration = :administration", "administration", filter.administration)
                .where("profile.function = :function", "function", filter.function)
                .where("contact.subject = :subject", "subject", subject)
                .where(
                        "employment.activeFrom <= :activeOn and (employment.activeTo is null or employment.activeTo >= :activeOn)",
                        "activeOn",
                        filter.activeOn);
        page.after(2)
                .ifPresent(after -> query.where(
                        "(profile.displayName, id) > (:lastName, :lastId)",
                        Map.of(
                                "lastName", after.text(0),
                                "lastId", after.id(1))));
        return find(query.orderedBy("profile.displayName, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    public Optional<StaffMember> ofSubject(String subject) {
        return find("contact.subject", subject).firstResultOptional();
    }

    /**
     * Locks these people until the transaction ends, so that changes to a person's shifts or absences follow one
     * another. Always in the order of ids, so that two transactions never wait for each other.
     */
    public Map<UUID, StaffMember> locked(Collection<UUID> ids) {
        Map<UUID, StaffMember> people = new TreeMap<>();
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(member -> people.put(member.id(), member));
        return people;
    }

    /** Finds people employed on any of these days, with their funding, in a stable order; both ends are included. */
    public List<StaffMember> activeBetween(LocalDate first, LocalDate last) {
        return list(
                "select distinct member from StaffMember member left join fetch member.funding"
                        + " where member.employment.activeFrom <= ?1"
                        + " and (member.employment.activeTo is null or member.employment.activeTo >= ?2)"
                        + " order by member.profile.displayName, member.id",
                last,
                first);
    }

    public Map<UUID, StaffMember> byId(Collection<UUID> ids) {
        Map<UUID, StaffMember> people = new TreeMap<>();
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(member -> people.put(member.id(), member));
        }
        return people;
    }

    /** Finds guides of these administrations on any of these days; both ends are included. */
    public List<StaffMember> guides(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        return list(
                "administration in ?1 and profile.function = ?2 and employment.activeFrom <= ?3"
                        + " and (employment.activeTo is null or employment.activeTo >= ?4)"
                        + " order by administration, profile.displayName, id",
                administrations,
                StaffFunction.GUIDE,
                to,
                from);
    }

    /** Finds all people of these administrations, also those who have left. */
    public List<StaffMember> of(Collection<Administration> administrations) {
        return list("administration in ?1", administrations);
    }

    /** Finds all people whom any of these allocations funds, with all of their funding. */
    public List<StaffMember> fundedBy(Collection<UUID> allocations) {
        return list(
                "select distinct member from StaffMember member left join fetch member.funding where member.id in"
                        + " (select other.id from StaffMember other join other.funding paid where paid.allocation in ?1)",
                allocations);
    }

    /** Finds the allocations that fund any of these people in the year. */
    public SortedSet<UUID> allocationsFunding(Collection<UUID> people, Year year) {
        return allocations("member.id in :people and", year, query -> query.setParameter("people", people));
    }

    /** Finds the allocations that fund anybody in the year. */
    public SortedSet<UUID> allocationsFunding(Year year) {
        return allocations("", year, query -> query);
    }

    private SortedSet<UUID> allocations(String condition, Year year, UnaryOperator<TypedQuery<UUID>> parameters) {
        return parameters
                .apply(getEntityManager()
                        .createQuery(
                                "select distinct paid.allocation from StaffMember member join member.funding paid where "
                                        + condition + " paid.firstDay between :first and :last",
                                UUID.class)
                        .setParameter("first", year.atDay(1))
                        .setParameter("last", year.atDay(year.length())))
                .getResultStream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds up the hours that an allocation pays to others. The next transaction to ask waits for this one. */
    BigDecimal hoursPaidToOthers(UUID allocation, @Nullable UUID self) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:allocation, 0)) as text)")
                .setParameter("allocation", allocation.toString())
                .getSingleResult();
        return getEntityManager()
                .createQuery(
                        "select paid from StaffMember member join member.funding paid"
                                + " where paid.allocation = :allocation and (:self is null or member.id <> :self)",
                        Funding.class)
                .setParameter("allocation", allocation)
                .setParameter("self", self)
                .getResultList()
                .stream()
                .map(Funding::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
