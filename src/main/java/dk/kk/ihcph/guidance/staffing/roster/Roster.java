package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.staffing.roster.RosterSolver.Best;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A proposal of who works when: solved, then approved by every administration it plans, and adopted or discarded. */
@Entity
class Roster {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    private boolean shared;

    @Embedded
    private RosterSearch search;

    @Enumerated(EnumType.STRING)
    private RosterStatus status;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Administration> approved = List.of();

    @Embedded
    private RosterResult result;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, UUID> assignments = Map.of();

    @SuppressWarnings("NullAway.Init")
    protected Roster() {}

    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    Roster(Administration administration, boolean shared, RosterProblem problem, RosterSearch search) {
        this.administration = administration;
        this.shared = shared;
        this.search = search;
        this.status = RosterStatus.SOLVING;
        this.result = new RosterResult(null, problem.slots().size(), 0, List.of());
        this.assignments = problem.kept();
    }

    void solvedBy(UUID job) {
        search = search.by(job);
    }

    /** Keeps a solution if it is better than the one before. */
    void improve(Best best, int seconds) {
        require(RosterStatus.SOLVING);
        if (result.isWorseThan(best)) {
            result = result.improve(best, seconds);
            assignments = Map.copyOf(best.assignments());
        }
    }

    /** Ends the search. The best solution becomes the proposal; without any the roster has failed. */
    void end() {
        if (status == RosterStatus.SOLVING) {
            status = result.score() == null ? RosterStatus.FAILED : RosterStatus.PROPOSED;
        }
    }

    void approve(Collection<Administration> administrations) {
        require(RosterStatus.PROPOSED);
        approved = administrations().stream()
                .filter(one -> approved.contains(one) || administrations.contains(one))
                .toList();
    }

    void adopt() {
        require(RosterStatus.PROPOSED);
        status = RosterStatus.ADOPTED;
    }

    void discard() {
        if (status != RosterStatus.FAILED) {
            require(RosterStatus.PROPOSED);
        }
        status = RosterStatus.DISCARDED;
    }

    private void require(RosterStatus wanted) {
        if (status != wanted) {
            throw Refused.illegalTransition(status);
        }
    }

    Set<Administration> administrations() {
        return shared ? EnumSet.allOf(Administration.class) : EnumSet.of(administration);
    }

    Set<Administration> approvedBy() {
        Set<Administration> all = administrations();
        all.retainAll(approved);
        return all;
    }

    /** The administrations that have not approved yet. */
    Set<Administration> pending() {
        Set<Administration> all = administrations();
        all.removeAll(approved);
        return all;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    RosterSearch search() {
        return search;
    }

    RosterStatus status() {
        return status;
    }

    RosterResult result() {
        return result;
    }

    Map<UUID, UUID> assignments() {
        return assignments;
    }
}
