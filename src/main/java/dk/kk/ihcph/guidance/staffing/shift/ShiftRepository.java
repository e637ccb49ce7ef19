package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.staffing.rule.DailyRestRule;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds shifts, by the keyset (startsAt, id). */
@ApplicationScoped
public class ShiftRepository implements LockingRepository<Shift, UUID> {
    /** No shift is longer, so none that began earlier reaches into a period. */
    private static final Duration LONGEST = DailyRestRule.LONGEST_STRETCH;

    /** Elapsed seconds, which a change of the clocks does not alter; exact, as the database's numeric is. */
    private static final String SUMS =
            """
            select staff, cast(extract(month from starts_at at time zone cast(:zone as text)) as integer),
              coalesce(sum(extract(epoch from ends_at - starts_at)) filter (where status = 'DRAFT'), 0),
              coalesce(sum(extract(epoch from ends_at - starts_at)) filter (where status = 'PUBLISHED'), 0),
              coalesce(sum(extract(epoch from ends_at - starts_at)) filter (where status = 'PUBLISHED' and actual_starts_at is null), 0),
              coalesce(sum(extract(epoch from actual_ends_at - actual_starts_at)) filter (where status = 'PUBLISHED'), 0)
            from shift
            where staff in (:staff) and starts_at >= :from and starts_at < :to and status <> 'CANCELLED'
            group by 1, 2""";

    /**
     * Finds the shifts of the filter that touch its days.
     *
     * @param subject only of the person with this login
     * @param hidden statuses that the caller may not see
     */
    public List<Shift> list(
            ShiftFilter filter, @Nullable String subject, Set<ShiftStatus> hidden, ZoneId zone, PageRequest page) {
        Instant from =
                filter.from == null ? null : filter.from.atStartOfDay(zone).toInstant();
        Query query = new Query()
                .where("endsAt > :from", "from", from)
                .where("startsAt > :earliest", "earliest", from == null ? null : from.minus(LONGEST))
                .where(
                        "startsAt < :to",
                        "to",
                        filter.to == null ? null : filter.to.atStartOfDay(zone).toInstant())
                .where("staff = :staff", "staff", filter.staff)
                .where("staff in (select id from StaffMember where contact.subject = :subject)", "subject", subject)
                .where("administration = :administration", "administration", filter.administration)
                .where("location = :location", "location", filter.location)
                .where("event = :event", "event", filter.event)
                .where("activity = :activity", "activity", filter.activity)
                .where("status = :status", "status", filter.status)
                .where("status not in :hidden", "hidden", hidden.isEmpty() ? null : hidden);
        page.after(2)
                .ifPresent(last -> query.where(
                        "(startsAt, id) > (:lastStart, :lastId)",
                        Map.of("lastStart", last.instant(0), "lastId", last.id(1))));
        return find(query.orderedBy("startsAt, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Reads a shift again; one that was deleted in the meantime is not found. */
    @Override
    public Shift refreshed(Shift shift) {
        try {
            return LockingRepository.super.refreshed(shift);
        } catch (EntityNotFoundException gone) {
            throw Refused.notFound();
        }
    }

    /** Finds drafts and published shifts of these people that touch this time, in order. */
    public List<Shift> standing(Collection<UUID> staff, Instant from, Instant to) {
        return list(
                "staff in ?1 and status <> ?2 and startsAt < ?3 and startsAt > ?4 and endsAt > ?5 order by startsAt, id",
                staff,
                ShiftStatus.CANCELLED,
                to,
                from.minus(LONGEST),
                from);
    }

    /** Finds drafts and published shifts of these administrations that touch this time, in order. */
    List<Shift> standingOf(Collection<Administration> administrations, Instant from, Instant to) {
        return list(
                "administration in ?1 and status <> ?2 and startsAt < ?3 and startsAt > ?4 and endsAt > ?5"
                        + " order by startsAt, id",
                administrations,
                ShiftStatus.CANCELLED,
                to,
                from.minus(LONGEST),
                from);
    }

    /** Finds this login's published shift for the administration at the moment; two never overlap. */
    Optional<Shift> publishedOf(String subject, Administration administration, Instant moment) {
        return find(
                        "staff in (select id from StaffMember where contact.subject = ?1) and administration = ?2 and status = ?3"
                                + " and startsAt <= ?4 and startsAt > ?5 and endsAt > ?4",
                        subject,
                        administration,
                        ShiftStatus.PUBLISHED,
                        moment,
                        moment.minus(LONGEST))
                .firstResultOptional();
    }

    /** Finds published desk shifts at the location that touch this time, in order. */
    List<DeskShifts.DeskShift> atDesk(String location, Instant from, Instant to) {
        return atDesk("shift.location = :whose", location, from, to);
    }

    /** Finds published desk shifts of these people that touch this time, in order. */
    List<DeskShifts.DeskShift> atDesk(Collection<UUID> staff, Instant from, Instant to) {
        return atDesk("shift.staff in :whose", staff, from, to);
    }

    /** Reads values, not entities, so that a query after locking the people sees the current rows. */
    private List<DeskShifts.DeskShift> atDesk(String whose, Object value, Instant from, Instant to) {
        return getEntityManager()
                .createQuery(
                        "select shift.staff, shift.administration, shift.location, member.profile.languages, member.profile.topics,"
                                + " shift.startsAt, shift.endsAt from Shift shift join StaffMember member on member.id = shift.staff"
                                + " where " + whose + " and shift.status = :published and shift.activity = :desk"
                                + " and shift.startsAt < :to and shift.startsAt > :earliest and shift.endsAt > :from"
                                + " order by shift.startsAt, shift.id",
                        Object[].class)
                .setParameter("whose", value)
                .setParameter("published", ShiftStatus.PUBLISHED)
                .setParameter("desk", ShiftActivity.DESK)
                .setParameter("to", to)
                .setParameter("earliest", from.minus(LONGEST))
                .setParameter("from", from)
                .getResultList()
                .stream()
                .map(DeskShifts.DeskShift::of)
                .toList();
    }

    /** Finds desk shifts of these administrations on these local days, in order; both ends are included. */
    public List<Shift> atDesks(
            Collection<Administration> administrations,
            LocalDate first,
            LocalDate last,
            Set<ShiftStatus> counted,
            ZoneId zone) {
        return standingOf(
                        administrations,
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(shift -> shift.activity() == ShiftActivity.DESK && counted.contains(shift.status()))
                .toList();
    }

    /** Finds the people whose drafts of an administration begin in this time. */
    public Set<UUID> staffOfDrafts(Administration administration, Instant from, Instant to) {
        return getEntityManager()
                .createQuery(
                        "select distinct staff from Shift where administration = :administration and status = :draft"
                                + " and startsAt >= :from and startsAt < :to",
                        UUID.class)
                .setParameter("administration", administration)
                .setParameter("draft", ShiftStatus.DRAFT)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Finds the drafts of these people that begin in this time, in order. */
    public List<Shift> drafts(Collection<UUID> staff, Instant from, Instant to) {
        return list(
                "staff in ?1 and status = ?2 and startsAt >= ?3 and startsAt < ?4 order by startsAt, id",
                staff,
                ShiftStatus.DRAFT,
                from,
                to);
    }

    /** Finds a person's published and cancelled shifts that touch this time, in order: drafts are told to nobody. */
    public List<Shift> announced(UUID staff, Instant from, Instant to) {
        return list(
                "staff = ?1 and status <> ?2 and startsAt < ?3 and startsAt > ?4 and endsAt > ?5 order by startsAt, id",
                staff,
                ShiftStatus.DRAFT,
                to,
                from.minus(LONGEST),
                from);
    }

    /** Finds the shifts that the approval of these absences cancelled, in order. */
    public List<Shift> liftedFor(Collection<UUID> absences) {
        return absences.isEmpty() ? List.of() : list("absence in ?1 order by startsAt, id", absences);
    }

    /** Adds up shifts that begin in the year, by person and local month. */
    public List<ShiftSums> sums(Collection<UUID> staff, Year year, ZoneId zone) {
        if (staff.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(SUMS, Object[].class)
                .setParameter("zone", zone.getId())
                .setParameter("staff", staff)
                .setParameter("from", year.atDay(1).atStartOfDay(zone).toInstant())
                .setParameter(
                        "to", year.plusYears(1).atDay(1).atStartOfDay(zone).toInstant())
                .getResultList()
                .stream()
                .map(ShiftSums::of)
                .toList();
    }
}
