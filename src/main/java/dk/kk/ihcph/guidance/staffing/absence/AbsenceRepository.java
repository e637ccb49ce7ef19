package dk.kk.ihcph.guidance.staffing.absence;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds absences, by the keyset (firstDay, id). */
@ApplicationScoped
public class AbsenceRepository implements LockingRepository<Absence, UUID> {

    /**
     * Finds the absences that touch the days of the filter.
     *
     * @param administrations whose absences the caller may see
     * @param self the caller as a staff member, who may see their own
     */
    List<Absence> list(
            AbsenceFilter filter, Set<Administration> administrations, Optional<UUID> self, PageRequest page) {
        Query query = new Query()
                .where("lastDay >= :from", "from", filter.from)
                .where(
                        "firstDay >= :earliest",
                        "earliest",
                        filter.from == null ? null : filter.from.minusDays(Absence.LONGEST_DAYS))
                .where("firstDay < :to", "to", filter.to)
                .where("staff = :staff", "staff", filter.staff)
                .where("status = :status", "status", filter.status);
        if (filter.mine || administrations.isEmpty()) {
            query.where("staff = :self", "self", self.orElse(StaffMember.NOBODY));
        } else {
            query.where(
                    "(administration in :administrations or staff = :self)",
                    Map.of("administrations", administrations, "self", self.orElse(StaffMember.NOBODY)));
        }
        page.after(2)
                .ifPresent(last -> query.where(
                        "(firstDay, id) > (:lastDay, :lastId)", Map.of("lastDay", last.date(0), "lastId", last.id(1))));
        return find(query.orderedBy("firstDay, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Finds approved absences of these people that touch the days; both ends are included. */
    public List<Absence> approved(Collection<UUID> staff, LocalDate from, LocalDate to) {
        return within(staff, Set.of(AbsenceStatus.APPROVED), from, to);
    }

    /** Finds requested and approved absences of a person that touch the days; both ends are included. */
    List<Absence> open(UUID staff, LocalDate from, LocalDate to) {
        return within(Set.of(staff), Set.of(AbsenceStatus.REQUESTED, AbsenceStatus.APPROVED), from, to);
    }

    private List<Absence> within(Collection<UUID> staff, Set<AbsenceStatus> statuses, LocalDate from, LocalDate to) {
        return list(
                "staff in ?1 and status in ?2 and firstDay <= ?3 and firstDay >= ?4 and lastDay >= ?5"
                        + " order by firstDay, id",
                staff,
                statuses,
                to,
                from.minusDays(Absence.LONGEST_DAYS),
                from);
    }
}
