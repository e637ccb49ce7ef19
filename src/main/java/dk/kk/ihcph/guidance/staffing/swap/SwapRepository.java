package dk.kk.ihcph.guidance.staffing.swap;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds swaps, in the order they were asked for. */
@ApplicationScoped
class SwapRepository implements LockingRepository<ShiftSwap, UUID> {

    /** Returns accepted swaps of changed shifts to the colleague, who must accept again. */
    void askAgainAbout(Collection<UUID> shifts) {
        getEntityManager()
                .createQuery("update versioned ShiftSwap set status = REQUESTED"
                        + " where status = ACCEPTED and (shift in :shifts or inReturn in :shifts)")
                .setParameter("shifts", shifts)
                .executeUpdate();
    }

    /** Finds the swaps of this person, on either side, and of these administrations. */
    List<ShiftSwap> list(
            Collection<Administration> administrations,
            @Nullable UUID self,
            @Nullable SwapStatus status,
            PageRequest page) {
        Query query = new Query().where("status = :status", "status", status);
        UUID person = self == null ? StaffMember.NOBODY : self;
        if (administrations.isEmpty()) {
            query.where("(staff = :self or receivingStaff = :self)", "self", person);
        } else {
            query.where(
                    "(administration in :administrations or staff = :self or receivingStaff = :self)",
                    Map.of("administrations", administrations, "self", person));
        }
        page.after(1).ifPresent(last -> query.where("id > :lastId", Map.of("lastId", last.id(0))));
        return find(query.orderedBy("id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }
}
