package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds rosters, newest first: a UUIDv7 sorts by time. */
@ApplicationScoped
class RosterRepository implements LockingRepository<Roster, UUID> {

    List<Roster> list(Set<Administration> administrations, RosterFilter filter, PageRequest page) {
        Query query = new Query()
                .where("(shared = true or administration in :own)", "own", administrations)
                .where("status = :status", "status", filter.status);
        page.after(1).ifPresent(after -> query.where("id < :last", Map.of("last", after.id(0))));
        return find(query.orderedBy("id desc"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    Optional<Roster> ofJob(UUID job) {
        return find("search.job", job).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    void add(Roster roster, RosterProblem problem) {
        persistAndFlush(roster);
        getEntityManager().persist(new GivenProblem(roster.id(), problem));
    }

    RosterProblem problem(UUID roster) {
        return getEntityManager().find(GivenProblem.class, roster).problem();
    }
}
