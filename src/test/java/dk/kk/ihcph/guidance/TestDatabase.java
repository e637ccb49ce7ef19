package dk.kk.ihcph.guidance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Ways into the tests' database beside the application. */
public final class TestDatabase {
    private TestDatabase() {}

    /** With the application's own role, but without its manners. */
    public static Connection asApplication() throws SQLException {
        return connection("guidance_app", "guidance_app");
    }

    /** With a role that may do anything, to arrange what the application cannot. */
    public static Connection asOwner() throws SQLException {
        return connection("postgres", "postgres");
    }

    /** The first value of a query, as text, to see what the application does not show. */
    public static String read(String sql, Object... parameters) {
        try (Connection connection = asOwner();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what the application cannot, or only time can. */
    public static void write(String sql, Object... parameters) {
        try (Connection connection = asOwner();
                PreparedStatement actor = connection.prepareStatement(
                        "select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            connection.setAutoCommit(false);
            actor.execute();
            statement.execute();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < parameters.length; at++) {
            statement.setObject(at + 1, parameters[at]);
        }
        return statement;
    }

    private static Connection connection(String user, String password) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, user, password);
    }
}
