package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.staffing.roster.RosterSolver.Best;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A proposal of who works when: solved, then approved by every administration it plans, and adopted or discarded. */
@Entity
class Roster {
    @Schema(name = "RosterImprovement", description = "How good the best roster was after so many seconds")
    record Improvement(
            @Schema(description = "Seconds of search", examples = "4", minimum = "0") int seconds, RosterScore score) {}

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    private boolean shared;

    @Column
    private LocalDate firstDay;

    @Column
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private RosterStatus status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> approved = List.of();

    private int timeLimitSeconds;

    private @Nullable UUID job;

    private int slots;
    private int assigned;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RosterScore score;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, UUID> assignments = Map.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Improvement> progress = List.of();

    @Column
    private Instant requestedAt;

    @SuppressWarnings("NullAway.Init")
    protected Roster() {}

    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    Roster(Administration administration, boolean shared, RosterProblem problem, int timeLimitSeconds, Instant now) {
        this.administration = administration;
        this.shared = shared;
        this.firstDay = problem.from();
        this.lastDay = problem.to();
        this.status = RosterStatus.SOLVING;
        this.timeLimitSeconds = timeLimitSeconds;
        this.slots = problem.slots().size();
        this.requestedAt = now;
    }

    void solvedBy(UUID job) {
        this.job = job;
    }

    /** Keeps a solution if it is better than the one before, and tells whether it was. */
    boolean improve(Best best, int seconds) {
        require(RosterStatus.SOLVING);
        if (score != null && best.score().compareTo(score) <= 0) {
            return false;
        }
        score = best.score();
        assignments = Map.copyOf(best.assignments());
        assigned = assignments.size();
        List<Improvement> more = new ArrayList<>(progress);
        more.add(new Improvement(seconds, best.score()));
        progress = List.copyOf(more);
        return true;
    }

    /** Ends the search. The best solution becomes the proposal; without any the roster has failed. */
    void end() {
        if (status == RosterStatus.SOLVING) {
            status = score == null ? RosterStatus.FAILED : RosterStatus.PROPOSED;
        }
    }

    void approve(Collection<Administration> administrations) {
        require(RosterStatus.PROPOSED);
        Set<Administration> all = approvedBy();
        all.addAll(administrations);
        all.retainAll(administrations());
        approved = all.stream().map(Administration::name).toList();
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

    void require(RosterStatus wanted) {
        if (status != wanted) {
            throw Refused.illegalTransition(status);
        }
    }

    Set<Administration> administrations() {
        return shared ? EnumSet.allOf(Administration.class) : EnumSet.of(administration);
    }

    Set<Administration> approvedBy() {
        Set<Administration> all = EnumSet.noneOf(Administration.class);
        approved.forEach(one -> all.add(Administration.valueOf(one)));
        return all;
    }

    /** The administrations that have not approved yet. */
    Set<Administration> pending() {
        Set<Administration> all = administrations();
        all.removeAll(approvedBy());
        return all;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    RosterStatus status() {
        return status;
    }

    int timeLimitSeconds() {
        return timeLimitSeconds;
    }

    @Nullable
    UUID job() {
        return job;
    }

    int slots() {
        return slots;
    }

    int assigned() {
        return assigned;
    }

    @Nullable
    RosterScore score() {
        return score;
    }

    Map<UUID, UUID> assignments() {
        return assignments;
    }

    List<Improvement> progress() {
        return progress;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
