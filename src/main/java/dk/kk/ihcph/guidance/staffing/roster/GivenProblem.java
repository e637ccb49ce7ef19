package dk.kk.ihcph.guidance.staffing.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The problem that was given to the solver. Stored apart from the roster, since it is large and lists do not need it.
 */
@Entity
@Immutable
@Table(name = "roster_problem")
class GivenProblem {
    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    private RosterProblem problem;

    @SuppressWarnings("NullAway.Init")
    protected GivenProblem() {}

    GivenProblem(UUID roster, RosterProblem problem) {
        this.id = roster;
        this.problem = problem;
    }

    RosterProblem problem() {
        return problem;
    }
}
