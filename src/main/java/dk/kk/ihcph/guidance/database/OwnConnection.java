package dk.kk.ihcph.guidance.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.PGProperty;

/** Opens connections outside the pool, to the same database as the same role. */
@ApplicationScoped
public class OwnConnection {
    private final AgroalDataSource database;

    OwnConnection(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Opens a connection.
     *
     * @param name the name that PostgreSQL shows in pg_stat_activity
     * @param patience the longest time for connecting
     * @param silence the longest time to wait for any answer; zero means no limit
     * @param options settings of the session, as {@code -c name=value}
     */
    public Connection open(String name, Duration patience, Duration silence, String options) throws SQLException {
        AgroalConnectionFactoryConfiguration pool =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        Properties properties = new Properties();
        PGProperty.USER.set(properties, pool.principal().getName());
        pool.credentials().stream()
                .filter(SimplePassword.class::isInstance)
                .map(password -> ((SimplePassword) password).getWord())
                .findFirst()
                .ifPresent(password -> PGProperty.PASSWORD.set(properties, password));
        PGProperty.APPLICATION_NAME.set(properties, name);
        PGProperty.CONNECT_TIMEOUT.set(properties, (int) patience.toSeconds());
        PGProperty.LOGIN_TIMEOUT.set(properties, (int) patience.toSeconds());
        PGProperty.SOCKET_TIMEOUT.set(properties, (int) silence.toSeconds());
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
        PGProperty.OPTIONS.set(properties, options);
        return DriverManager.getConnection(pool.jdbcUrl(), properties);
    }
}
