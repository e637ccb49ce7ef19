package dk.kk.ihcph.guidance.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * What the database refused, as a problem. The constraints are named after the rule they hold, so that the name, in
 * upper case, is the code a client sees.
 */
@ApplicationScoped
class DatabaseFailures {
    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);
    private static final int RETRY_AFTER_SECONDS = 2;
    /** PostgreSQL's error codes, appendix A: unique_violation and exclusion_violation. */
    private static final Set<String> TAKEN = Set.of("23505", "23P01");
    /** Connection lost, too many of them, shutting down, statement or lock timeout, serialization failure, deadlock. */
    private static final Set<String> BUSY =
            Set.of("53300", "57P01", "57P02", "57P03", "57014", "55P03", "40001", "40P01");

    /** PostgreSQL's class 22, data_exception: a number, date or text that it cannot hold or compute with. */
    private static final String DATA_EXCEPTION = "22";

    private static final Bilingual UNSTORABLE = new Bilingual(
            "En værdi i forespørgslen ligger uden for det, der kan gemmes eller søges efter.",
            "A value of the request is outside of what can be stored or searched for.");

    Optional<ProblemException> problem(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof ConstraintViolationException refused) {
                return Optional.of(refusal(constraint(refused), String.valueOf(refused.getSQLState())));
            }
            if (cause instanceof SQLException failed && isBusy(failed)) {
                LOG.warnf("Database unavailable: %s", failed.getMessage());
                return Optional.of(
                        ProblemException.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", RETRY_AFTER_SECONDS));
            }
            if (cause instanceof SQLException failed
                    && String.valueOf(failed.getSQLState()).startsWith(DATA_EXCEPTION)) {
                // Not its message, which quotes the value.
                LOG.warnf("The database cannot take a value: SQLSTATE %s", failed.getSQLState());
                return Optional.of(ProblemException.of(ProblemType.MALFORMED_REQUEST, UNSTORABLE));
            }
            if (cause instanceof ProblemException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** Hibernate reads the name in the message's words, where those of our own triggers do not have it. */
    private static @Nullable String constraint(ConstraintViolationException refused) {
        return refused.getSQLException() instanceof PSQLException failure && failure.getServerErrorMessage() != null
                ? failure.getServerErrorMessage().getConstraint()
                : refused.getConstraintName();
    }

    private static ProblemException refusal(@Nullable String constraint, String state) {
        boolean taken = TAKEN.contains(state);
        Bilingual words = taken
                ? new Bilingual("findes allerede", "already exists")
                : new Bilingual("afvist af en regel i databasen", "refused by a rule of the database");
        String code = constraint == null ? "CONSTRAINT" : constraint.toUpperCase(Locale.ROOT);
        return ProblemException.of(
                taken ? ProblemType.CONFLICT : ProblemType.VALIDATION_FAILED, List.of(Violation.at("", code, words)));
    }

    private static boolean isBusy(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                // Agroal gives no state when no connection came free in time.
                ? String.valueOf(failure.getMessage()).contains("acquisition timeout")
                : state.startsWith("08") || BUSY.contains(state);
    }
}
