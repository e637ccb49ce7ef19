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
                .where("function = :function", "function", filter.function)
                .where("subject = :subject", "subject", subject)
                .where(
                        "activeFrom <= :activeOn and (activeTo is null or activeTo >= :activeOn)",
                        "activeOn",
                        filter.activeOn);
        page.after(2)
                .ifPresent(after -> query.where(
                        "(displayName, id) > (:lastName, :lastId)",
                        Map.of(
                                "lastName", after.text(0),
                                "lastId", after.id(1))));
        return find(query.orderedBy("displayName, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    public Optional<StaffMember> ofSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /**
     * These people by id, each held until the transaction ends: whoever changes a person's shifts or absences goes one
     * after the other. Always in the order of ids, so that two who want the same people never wait for each other.
     */
    public Map<UUID, StaffMember> locked(Collection<UUID> ids) {
        Map<UUID, StaffMember> people = new TreeMap<>();
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(member -> people.put(member.id(), member));
        return people;
    }

    /** Who is employed on any of the days from the one to the other, with what pays them; in an order that stays. */
    public List<StaffMember> activeBetween(LocalDate first, LocalDate last) {
        return list(
                "select distinct member from StaffMember member left join fetch member.funding"
                        + " where member.activeFrom <= ?1 and (member.activeTo is null or member.activeTo >= ?2)"
                        + " order by member.displayName, member.id",
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

    /** Who guides for these administrations on any day from the one to the other. */
    public List<StaffMember> guides(Collection<Administration> administrations, LocalDate from, LocalDate to) {
        return list(
                "administration in ?1 and function = ?2 and activeFrom <= ?3 and (activeTo is null or activeTo >= ?4)"
                        + " order by administration, displayName, id",
                administrations,
                StaffFunction.GUIDE,
                to,
                from);
    }

    /** Everybody of these administrations, also who has left. */
    public List<StaffMember> of(Collection<Administration> administrations) {
        return list("administration in ?1", administrations);
    }

    /** Everybody whom any of these allocations funds, with all that funds them. */
    public List<StaffMember> fundedBy(Collection<UUID> allocations) {
        return list(
                "select distinct member from StaffMember member left join fetch member.funding where member.id in"
                        + " (select other.id from StaffMember other join other.funding paid where paid.allocation in ?1)",
                allocations);
    }

    /** What funds any of these people in the year. */
    public SortedSet<UUID> allocationsFunding(Collection<UUID> people, Year year) {
        return allocations("member.id in :people and", year, query -> query.setParameter("people", people));
    }

    /** What funds anybody in the year. */
    public SortedSet<UUID> allocationsFunding(Year year) {
        return allocations("", year, query -> query);
    }

    private SortedSet<UUID> allocations(String condition, Year year, UnaryOperator<TypedQuery<UUID>> parameters) {
        return parameters
                .apply(getEntityManager()
                        .createQuery(
                                "select distinct paid.allocation from StaffMember member join member.funding paid where "
                                        + condition + " paid.from between :first and :last",
                                UUID.class)
                        .setParameter("first", year.atDay(1))
                        .setParameter("last", year.atDay(year.length())))
                .getResultStream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The hours that an allocation pays, over all people but this one. Whoever asks next waits for this transaction. */
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
