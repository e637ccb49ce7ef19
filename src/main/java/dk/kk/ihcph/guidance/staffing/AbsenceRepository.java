package dk.kk.ihcph.guidance.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds absences. */
@ApplicationScoped
class AbsenceRepository implements PanacheRepositoryBase<Absence, UUID> {

    /** The approved ones of these people that touch the days from the one to the other. */
    List<Absence> approved(Collection<UUID> staff, LocalDate from, LocalDate to) {
        return list(
                "staff in ?1 and status = ?2 and firstDay <= ?3 and firstDay >= ?4 and lastDay >= ?5",
                staff,
                AbsenceStatus.APPROVED,
                to,
                from.minusDays(Absence.LONGEST_DAYS),
                from);
    }
}
