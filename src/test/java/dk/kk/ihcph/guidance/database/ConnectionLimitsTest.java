package dk.kk.ihcph.guidance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.ApiTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A request, a job and a migration each wait for the database as long as they may, and no longer. */
@QuarkusTest
class ConnectionLimitsTest implements ApiTest {
    /** As tests configure them, generously: of a statement, a transaction, a pause, a lock, and any answer. */
    private static final List<String> USUAL = List.of("2min", "3min", "3min", "1min", "200000");

    private static final List<String> LONG = List.of("2min", "0", "5min", "1min", "150000");

    @Inject
    AgroalDataSource pool;

    @Inject
    Flyway flyway;

    @Inject
    EntityManager entities;

    @Test
    void givesLongWorkLongerLimitsAndTakesThemBackWithTheConnection() {
        for (int i = 0; i < 20; i++) { // more often than there are connections
            assertThat(limits()).isEqualTo(USUAL);
            assertThat(LongWork.call(this::limits)).isEqualTo(LONG);
        }
    }

    @Test
    void givesThemWithinATransactionToo() {
        assertThat(LongWork.call(() -> QuarkusTransaction.requiringNew().call(this::limits)))
                .isEqualTo(LONG);
        assertThat(QuarkusTransaction.requiringNew().call(this::limits)).isEqualTo(USUAL);
        LongWork.call(() -> {
            QuarkusTransaction.begin();
            List<String> inside = limits();
            QuarkusTransaction.rollback();
            return assertThat(inside).isEqualTo(LONG);
        });
        for (int i = 0; i < 20; i++) {
            assertThat(limits()).isEqualTo(USUAL);
        }
    }

    @Test
    void keepsThemUntilTheTransactionEnds() {
        LongWork.call(() -> QuarkusTransaction.requiringNew().call(() -> {
            assertThat(limits()).isEqualTo(LONG);
            entities.createNativeQuery("select 1").getSingleResult();
            assertThat(limits()).isEqualTo(LONG);
            entities.flush();
            return assertThat(limits()).isEqualTo(LONG);
        }));
    }

    /** The transaction's connection was taken, with the usual limits, when the transaction began. */
    @Test
    void refusesLongWorkWithinATransaction() {
        QuarkusTransaction.requiringNew().run(() -> assertThatThrownBy(() -> LongWork.call(this::limits))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Long work must begin before its transaction"));
    }

    @Test
    void boundsTheWaitsOfAMigration() throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(1_800_000);
        }
    }

    private List<String> limits() {
        try (Connection connection = pool.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT current_setting('statement_timeout'),"
                        + " current_setting('transaction_timeout'),"
                        + " current_setting('idle_in_transaction_session_timeout'), current_setting('lock_timeout')")) {
            row.next();
            return List.of(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    String.valueOf(connection.getNetworkTimeout()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
