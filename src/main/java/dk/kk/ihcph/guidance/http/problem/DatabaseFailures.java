package dk.kk.ihcph.guidance.http.problem;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicCommitException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Decides how a failure of the database is answered: as a broken rule, as a value that cannot be stored, or as an
 * unavailable database. Constraints are named after the rule they enforce: the name in upper case is the code that a
 * client sees.
 */
@ApplicationScoped
class DatabaseFailures {
    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int MOST_LINKS = 50;

    /** PostgreSQL's error codes (appendix A): unique_violation and exclusion_violation. */
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    /** Class 23, integrity_constraint_violation; it arrives unwrapped if only the commit detected it. */
    private static final String CONSTRAINT_VIOLATION = "23";

    /** Class 22, data_exception: a number, date or text that PostgreSQL cannot store or compute with. */
    private static final String DATA_EXCEPTION = "22";

    private static final String CONNECTION_EXCEPTION = "08";
    /** The part of class 57 with which a server ends a connection: shutdown, crash, starting up. */
    private static final String SERVER_STOPS = "57P";

    /**
     * Classes whose cause is the database, not the request: connection_exception, invalid_authorization,
     * invalid_catalog_name, insufficient_resources (disk full, too many connections), operator_intervention
     * (shutdown, statement_timeout), system_error.
     */
    private static final Set<String> AWAY_CLASSES = Set.of(CONNECTION_EXCEPTION, "28", "3D", "53", "57", "58");

    /**
     * Single states of other classes with the same meaning: read-only, idle_in_transaction_session_timeout,
     * transaction_timeout, serialization failure, deadlock, statement_completion_unknown, lock_timeout.
     */
    private static final Set<String> AWAY = Set.of("25006", "25P03", "25P04", "40001", "40P01", "40003", "55P03");

    /** States with which the server may have ended the connection after it had made a commit durable. */
    private static final Set<String> ENDS_CONNECTION = Set.of("25P03", "25P04", "40003");

    private static final Bilingual UNSTORABLE = new Bilingual(
            "En værdi i forespørgslen kan hverken gemmes eller søges efter.",
            "A value in the request can be neither stored nor searched for.");
    private static final Bilingual OUTCOME_UNKNOWN = new Bilingual(
            "Forbindelsen gik tabt, mens din ændring blev gemt. Vi ved ikke, om den er gemt. Se efter, om ændringen"
                    + " er der, før du prøver igen.",
            "The connection was lost while your change was being saved. It is not known whether it is stored. Please"
                    + " check whether the change is there before you try again.");

    Optional<Refused> problem(Throwable failure) {
        List<Throwable> chain = chain(failure);
        if (chain.stream().anyMatch(DatabaseFailures::isOfCommit) && !isRefusedForCertain(chain)) {
            LOG.warnf("The outcome of a commit is unknown: %s", failure.getMessage());
            return Optional.of(unavailable(OUTCOME_UNKNOWN));
        }
        return chain.stream()
                .map(DatabaseFailures::problemOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refused> problemOf(Throwable cause) {
        if (cause instanceof Refused refused) {
            return Optional.of(refused);
        }
        if (cause instanceof ConstraintViolationException refused) {
            return Optional.of(refusal(constraint(refused), String.valueOf(refused.getSQLState())));
        }
        if (!(cause instanceof SQLException failed)) {
            return Optional.empty();
        }
        if (isAway(failed)) {
            LOG.warnf("The database is unavailable: %s", failed.getMessage());
            return Optional.of(unavailable(CommonProblem.UNAVAILABLE.detail()));
        }
        String state = String.valueOf(failed.getSQLState());
        if (state.startsWith(DATA_EXCEPTION)) {
            // The message is not logged, because it quotes the value.
            LOG.warnf("The database refused a value: SQLSTATE %s", state);
            return Optional.of(Refused.of(CommonProblem.MALFORMED_REQUEST, UNSTORABLE));
        }
        if (state.startsWith(CONSTRAINT_VIOLATION) && serverMessage(failed) != null) {
            return Optional.of(refusal(constraint(failed), state));
        }
        return Optional.empty();
    }

    /** Returns the failure, its causes and their suppressed exceptions, the nearest first. */
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(List.of(failure));
        while (!left.isEmpty() && chain.size() < MOST_LINKS) {
            Throwable next = left.remove();
            if (seen.add(next)) {
                chain.add(next);
                if (next.getCause() != null) {
                    left.add(next.getCause());
                }
                left.addAll(List.of(next.getSuppressed()));
            }
        }
        return chain;
    }

    /**
     * Returns whether COMMIT itself failed. An earlier failure, such as the last INSERT, is the cause of a
     * RollbackException.
     */
    private static boolean isOfCommit(Throwable failure) {
        return failure instanceof XAException
                || failure instanceof HeuristicMixedException
                || failure instanceof HeuristicRollbackException
                || failure instanceof HeuristicCommitException
                || (failure instanceof RollbackException && failure.getCause() == null);
    }

    /** Returns whether the server answered COMMIT with a refusal, so that certainly nothing was stored. */
    private static boolean isRefusedForCertain(List<Throwable> chain) {
        return chain.stream().anyMatch(cause -> cause instanceof SQLException failed && isRefusal(failed));
    }

    private static boolean isRefusal(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return serverMessage(failure) != null
                && !state.startsWith(CONNECTION_EXCEPTION)
                && !state.startsWith(SERVER_STOPS)
                && !ENDS_CONNECTION.contains(state);
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                // Failures of the pool itself, such as no free connection in time, have no state.
                ? !(failure instanceof PSQLException)
                : AWAY.contains(state) || (state.length() > 2 && AWAY_CLASSES.contains(state.substring(0, 2)));
    }

    private static @Nullable ServerErrorMessage serverMessage(SQLException failure) {
        return failure instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
    }

    private static @Nullable String constraint(SQLException refused) {
        ServerErrorMessage message = serverMessage(refused);
        return message == null ? null : message.getConstraint();
    }

    /**
     * Returns the constraint's name. Hibernate parses it from the message, which does not contain it if a trigger of
     * ours refused.
     */
    private static @Nullable String constraint(ConstraintViolationException refused) {
        return serverMessage(refused.getSQLException()) == null
                ? refused.getConstraintName()
                : constraint(refused.getSQLException());
    }

    private static Refused refusal(@Nullable String constraint, String state) {
        boolean taken = TAKEN.contains(state);
        Bilingual words = taken
                ? new Bilingual("findes allerede", "already exists")
                : new Bilingual("strider mod en regel for de gemte oplysninger", "breaks a rule of the stored data");
        String code = constraint == null ? "CONSTRAINT" : constraint.toUpperCase(Locale.ROOT);
        return Refused.of(
                taken ? CommonProblem.CONFLICT : CommonProblem.VALIDATION_FAILED,
                List.of(Violation.at("", code, words)));
    }

    private static Refused unavailable(Bilingual detail) {
        return Refused.of(CommonProblem.UNAVAILABLE, detail).retryAfter(RETRY_AFTER);
    }
}
