package dk.kk.ihcph.guidance.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.kernel.CommonProblem;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Every shape in which the pool, the driver, PostgreSQL, Hibernate and the transaction manager report a failure. */
class DatabaseFailuresTest {
    private final DatabaseFailures failures = new DatabaseFailures();

    static Stream<Named<Throwable>> failuresWithoutAnAnswer() {
        return Stream.of(
                        new SQLException("Sorry, acquisition timeout!"),
                        new SQLException("Acquisition timeout while waiting for new connection"),
                        new SQLException("Interrupted while acquiring"),
                        new SQLException("Can't create new connection as the pool is shutting down"),
                        new SQLTransientConnectionException("connection is not available"),
                        new JDBCConnectionException(
                                "Unable to acquire JDBC Connection", new SQLException("Acquisition timeout")),
                        new IllegalStateException("Not counted", new SQLException("Sorry, acquisition timeout!")),
                        new PSQLException(
                                "An I/O error occurred while sending to the backend.",
                                PSQLState.CONNECTION_FAILURE,
                                new SocketTimeoutException("Read timed out")),
                        new PSQLException("Connection attempt timed out.", PSQLState.CONNECTION_UNABLE_TO_CONNECT),
                        new PSQLException("This connection has been closed.", PSQLState.CONNECTION_DOES_NOT_EXIST),
                        withSuppressed(new PersistenceException("rolled back"), new SQLException("closed", "08006")))
                .map(failure -> Named.of(String.valueOf(failure), failure));
    }

    @ParameterizedTest
    @MethodSource("failuresWithoutAnAnswer")
    void answersUnavailableWhenTheDatabaseIsNotReached(Throwable failure) {
        assertUnavailableAndUnchanged(failure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08004", "08006", "08P01", "25006", "25P03", "25P04", "28000", "28P01",
                "3D000", "40001", "40003", "40P01", "53000", "53100", "53200", "53300", "53400", "55P03", "57000",
                "57014", "57P01", "57P02", "57P03", "57P04", "57P05", "58000", "58030"
            })
    void answersUnavailableWhenPostgresqlCannotServe(String state) {
        assertUnavailableAndUnchanged(new PersistenceException(ofServer(state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "57P02", "25P04"})
    void saysThatTheOutcomeIsUnknownWhenTheConnectionIsLostDuringCommit(String state) {
        RollbackException couldNotCommit = new RollbackException("ARJUNA016053: Could not commit transaction.");
        couldNotCommit.initCause(commitFailed(new PSQLException("gone", stateOf(state))));
        assertOutcomeUnknown(couldNotCommit);
        assertOutcomeUnknown(withSuppressed(
                new RollbackException("ARJUNA016053: Could not commit transaction."), commitFailed(ofServer(state))));
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenTheTransactionManagerDoesNotKnowWhy() {
        assertOutcomeUnknown(new RollbackException("ARJUNA016053: Could not commit transaction."));
        assertOutcomeUnknown(new IllegalStateException(new HeuristicMixedException()));
        assertOutcomeUnknown(commitFailed(new SQLException("closed")));
    }

    @Test
    void saysThatNothingChangedWhenPostgresqlRefusesACommit() {
        assertUnavailableAndUnchanged(commitFailed(ofServer("53100")));
        assertUnavailableAndUnchanged(commitFailed(ofServer("40001")));
        assertThat(failures.problem(commitFailed(ofServer("23505"))))
                .hasValueSatisfying(problem -> assertThat(problem.kind()).isEqualTo(CommonProblem.CONFLICT));
    }

    @Test
    void saysThatNothingChangedWhenTheLastStatementBeforeACommitFails() {
        RollbackException couldNotCommit = new RollbackException("ARJUNA016053: Could not commit transaction.");
        couldNotCommit.initCause(new JDBCConnectionException("insert", new SQLException("closed", "08006")));
        assertUnavailableAndUnchanged(couldNotCommit);
    }

    @Test
    void leavesMistakesOfTheApplicationUnexpected() {
        assertThat(failures.problem(new IllegalStateException("a mistake"))).isEmpty();
        assertThat(failures.problem(new PersistenceException(ofServer("42601"))))
                .isEmpty();
        assertThat(failures.problem(new PersistenceException(ofServer("42501"))))
                .isEmpty();
        assertThat(failures.problem(new IOException("a file"))).isEmpty();
        RollbackException couldNotCommit = new RollbackException("ARJUNA016053: Could not commit transaction.");
        couldNotCommit.initCause(new IllegalArgumentException("a mistake"));
        assertThat(failures.problem(couldNotCommit)).isEmpty();
    }

    private void assertUnavailableAndUnchanged(Throwable failure) {
        assertThat(failures.problem(failure)).hasValueSatisfying(problem -> {
            assertThat(problem.kind()).isEqualTo(CommonProblem.UNAVAILABLE);
            assertThat(problem.retryAfter()).isPositive();
            assertThat(problem.detail().en()).contains("Nothing was changed");
        });
    }

    private void assertOutcomeUnknown(Throwable failure) {
        assertThat(failures.problem(failure)).hasValueSatisfying(problem -> {
            assertThat(problem.kind()).isEqualTo(CommonProblem.UNAVAILABLE);
            assertThat(problem.retryAfter()).isPositive();
            assertThat(problem.detail().en()).contains("not known");
            assertThat(problem.detail().da()).contains("Vi ved ikke");
            assertThat(problem.kind().developerHint()).contains("Idempotency-Key");
        });
    }

    private static PSQLException ofServer(String state) {
        return new PSQLException(new ServerErrorMessage("SERROR\0VERROR\0C" + state + "\0Mrefused\0"), false);
    }

    private static PSQLState stateOf(String state) {
        return Stream.of(PSQLState.values())
                .filter(known -> known.getState().equals(state))
                .findFirst()
                .orElse(PSQLState.CONNECTION_FAILURE);
    }

    private static XAException commitFailed(SQLException cause) {
        XAException failure = new XAException(XAException.XA_RBROLLBACK);
        failure.initCause(cause);
        return failure;
    }

    private static <T extends Throwable> T withSuppressed(T failure, Throwable suppressed) {
        failure.addSuppressed(suppressed);
        return failure;
    }
}
